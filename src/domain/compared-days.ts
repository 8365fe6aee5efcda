import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth, type Day } from "./day.ts";
import { EARLIEST_MONTH_DAY, type Months } from "./months.ts";
import { unitOf, wholeAround, type Calendar, type Period } from "./period.ts";
import type { ComparedDays } from "./report.ts";

/**
 * The earlier days a period is compared with: a current week, month or year with as many days of
 * the previous one, a complete one with the complete previous one, part of a month with the same
 * days of the previous month, any other range with as many days before it.
 */
export function comparedDays(period: Period, { months }: Calendar): ComparedDays {
  const unit = unitOf(period);
  const length = daysBetween(period.first, period.last) + 1;
  if (unit === "days") return comparedRange(period, length, months);
  const whole = wholeAround(unit, period.first, months);
  const before = wholeAround(unit, addDays(whole.first, -1), months);
  if (period.last === whole.last) return { ...before, kind: "whole" };
  const sameDays = addDays(before.first, length - 1);
  return {
    first: before.first,
    last: sameDays < before.last ? sameDays : before.last,
    kind: "same-days",
  };
}

/** The last seven days are compared with the seven before, unless they begin with a month. */
function comparedRange(
  { name, first, last }: Period,
  length: number,
  months: Months,
): ComparedDays {
  const month = monthsAround(first, months).find((one) => last <= one.last);
  const same =
    month && (name === "range" || first === month.first)
      ? sameDaysBefore(first, last, month)
      : null;
  return same ?? { first: addDays(first, -length), last: addDays(first, -1), kind: "whole" };
}

interface MonthAround {
  readonly first: Day;
  readonly last: Day;
  readonly before: { readonly first: Day; readonly last: Day };
}

/** The user's month around a day, then the calendar month. */
function monthsAround(day: Day, months: Months): MonthAround[] {
  if (day < EARLIEST_MONTH_DAY) return [];
  const own = months.of(day);
  const first = firstOfMonth(day);
  return [
    { ...own, before: months.of(addDays(own.first, -1)) },
    {
      first,
      last: lastOfMonth(day),
      before: { first: addMonths(first, -1), last: addDays(first, -1) },
    },
  ];
}

/** Null where the previous month is too short to have any of the days. */
function sameDaysBefore(first: Day, last: Day, month: MonthAround): ComparedDays | null {
  const { before } = month;
  if (first === month.first && last === month.last)
    return { first: before.first, last: before.last, kind: "whole" };
  const sameFirst = addDays(before.first, daysBetween(month.first, first));
  const sameLast = addDays(before.first, daysBetween(month.first, last));
  if (sameFirst > before.last) return null;
  return {
    first: sameFirst,
    last: sameLast < before.last ? sameLast : before.last,
    kind: "same-days",
  };
}
