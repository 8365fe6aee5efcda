import { addDays, dayCount, daysBetween, type Day } from "./day.ts";
import { monthOfRange, type DayRange } from "./month-of-range.ts";
import { nameAfter, type Months } from "./months.ts";
import { unitOf, wholeAround, type Calendar, type Period } from "./period.ts";
import type { ComparedDays } from "./report.ts";

/**
 * The earlier days a period is compared with: a current week or month with as many days of the
 * previous one, a current year with the same days of the previous one, a complete one with the complete
 * previous one, part of a month with the same days of the previous month, any other range with as many
 * days before it. Null where a previous month is too short to have as many days.
 */
export function comparedDays(period: Period, { months }: Calendar): ComparedDays | null {
  const unit = unitOf(period);
  if (unit === "days") {
    const monthOf = monthOfRange(period, months);
    const month = monthOf?.(period.first);
    const before = monthOf && month && monthOf(addDays(month.first, -1));
    return month && before ? partOfMonth(period, month, before) : daysBefore(period);
  }
  const whole = wholeAround(unit, period.first, months);
  const before = wholeAround(unit, addDays(whole.first, -1), months);
  if (unit === "year" && period.last < whole.last)
    return { first: before.first, last: yearBefore(period.last, months), kind: "same-days" };
  return sameDays(period, whole, before);
}

/** Days that the previous month lacks are compared with as many days before them. */
function partOfMonth(period: Period, month: DayRange, before: DayRange): ComparedDays | null {
  const first = addDays(before.first, daysBetween(month.first, period.first));
  return first > before.last ? daysBefore(period) : sameDays(period, month, before);
}

function sameDays(period: Period, whole: DayRange, before: DayRange): ComparedDays | null {
  if (period.first === whole.first && period.last === whole.last)
    return { first: before.first, last: before.last, kind: "whole" };
  const first = addDays(before.first, daysBetween(whole.first, period.first));
  const last = addDays(before.first, daysBetween(whole.first, period.last));
  return last > before.last ? null : { first, last, kind: "same-days" };
}

function daysBefore(period: Period): ComparedDays {
  const { first } = period;
  const length = dayCount(period);
  return { first: addDays(first, -length), last: addDays(first, -1), kind: "whole" };
}

/** The same day of the same month of the year before; its last day where it was shorter. */
function yearBefore(day: Day, months: Months): Day {
  const month = months.of(day);
  const before = months.named(nameAfter(month.name, -12));
  const same = addDays(before.first, daysBetween(month.first, day));
  return same < before.last ? same : before.last;
}
