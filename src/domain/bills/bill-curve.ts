import { addDays, daysBetween, type Day } from "../day.ts";
import type { Currency } from "../money.ts";
import type { BilledRow } from "./assign-bills.ts";
import type { BillCalendar } from "./bill-calendar.ts";
import { billPartOf, signedOf, type CardRow } from "./card-row.ts";
import type { MonthIndex } from "./month-index.ts";

/** The running sum of a bill's purchases less refunds, for each of its days. */
export interface BillCurve {
  readonly first: Day;
  readonly last: Day;
  /** Null where nothing tells it. */
  readonly dueDay: Day | null;
  readonly sums: readonly number[];
}

/** The open bill by day, up to today, and the ones before it, the newest first. */
export interface BillCurves {
  readonly currency: Currency;
  readonly open: BillCurve;
  /** At most three, all of whose days have data. */
  readonly before: readonly BillCurve[];
}

const BILLS_BEFORE = 3;

export function billCurves(
  rows: readonly BilledRow[],
  calendar: BillCalendar,
  { openMonth, currency, today }: { openMonth: MonthIndex; currency: Currency; today: Day },
): BillCurves {
  const own = rows.filter(({ row }) => row.currency === currency);
  const firstDay = own.reduce(
    (first, { row }) => (row.bankDay < first ? row.bankDay : first),
    today,
  );
  const curveOf = (month: MonthIndex, until: Day | null): BillCurve => {
    const { closingDay, dueDay } = calendar.cycle(month);
    const first = calendar.cycle(month - 1).closingDay;
    const last = until ?? addDays(closingDay, -1);
    const onBill = own.flatMap((billed) => (billed.month === month ? [billed.row] : []));
    return { first, last, dueDay, sums: runningSums(onBill, first, last) };
  };
  const before = Array.from({ length: BILLS_BEFORE }, (_, index) =>
    curveOf(openMonth - 1 - index, null),
  ).filter(({ first }) => first >= firstDay);
  return { currency, open: curveOf(openMonth, today), before };
}

/** What a bill holds from its start, as parts of earlier purchases, is on its first day. */
function runningSums(rows: readonly CardRow[], first: Day, last: Day): number[] {
  const days = Math.max(0, daysBetween(first, last)) + 1;
  const byDay = new Map<number, number>();
  for (const row of rows) {
    const part = billPartOf(row);
    if (part !== "purchase" && part !== "refund") continue;
    const isLaterPart = row.instalment !== null && row.instalment.number > 1;
    const index = isLaterPart
      ? 0
      : Math.min(days - 1, Math.max(0, daysBetween(first, row.bankDay)));
    byDay.set(index, (byDay.get(index) ?? 0) + signedOf(row));
  }
  let sum = 0;
  return Array.from({ length: days }, (_, index) => (sum += byDay.get(index) ?? 0));
}
