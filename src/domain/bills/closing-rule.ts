import { addDays, daysBetween, type Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { dayOfMonth, monthIndexOf } from "./month-index.ts";
import { agrees, usualDate } from "./usual-date.ts";

/** Who says when a bill closes. */
export type ClosingSource = "bank" | "user" | "estimate";

/** How a card's closing day follows from the due day. */
export type ClosingRule = { readonly source: ClosingSource } & (
  | { readonly kind: "date"; readonly date: number }
  | { readonly kind: "before-due"; readonly days: number }
);

export interface DatedBill {
  readonly dueDay: Day;
  readonly closingDay: Day;
}

/** Dates of the month, 1 to 31, on which a card's bills close; null where unknown. */
export interface ClosingDates {
  readonly bankDate: number | null;
  readonly userDate: number | null;
}

/** Most banks close a bill a week before it is due. */
const ESTIMATE: ClosingRule = { source: "estimate", kind: "before-due", days: 7 };

/**
 * The rule for bills whose closing day the bank does not give: that of its other bills, by date or by
 * days before the due day, whichever fits more of them; else what the user said; else an estimate.
 */
export function closingRule(
  known: readonly DatedBill[],
  { bankDate, userDate }: ClosingDates,
): ClosingRule {
  const date = usualDate(known.map(({ closingDay }) => closingDay));
  if (date !== null) {
    const gaps = groupBy(known, ({ dueDay, closingDay }) => daysBetween(closingDay, dueDay));
    const [days, withGap] = [...gaps].reduce((a, b) => (b[1].length > a[1].length ? b : a));
    const withDate = known.filter(({ closingDay }) => agrees(closingDay, date));
    return withGap.length > withDate.length
      ? { source: "bank", kind: "before-due", days }
      : { source: "bank", kind: "date", date };
  }
  if (bankDate !== null) return { source: "bank", kind: "date", date: bankDate };
  return userDate === null ? ESTIMATE : { source: "user", kind: "date", date: userDate };
}

/** The closing day of the bill that is due on a day. */
export function closingBefore(dueDay: Day, rule: ClosingRule): Day {
  if (rule.kind === "before-due") return addDays(dueDay, -rule.days);
  const month = monthIndexOf(dueDay);
  const same = dayOfMonth(month, rule.date);
  return same < dueDay ? same : dayOfMonth(month - 1, rule.date);
}
