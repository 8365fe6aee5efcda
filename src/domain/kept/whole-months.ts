import { addDays, daysBetween, type Day } from "../day.ts";
import type { DayRange } from "../month-of-range.ts";

/** Whether days hold each of the months whole or not at all. */
export function holdsWhole(months: readonly DayRange[], days: DayRange): boolean {
  return cutAt(months, days.first) === null && cutAt(months, addDays(days.last, 1)) === null;
}

/** The nearest days that cut no month: at least the month of the first day. */
export function wholeMonths(months: readonly DayRange[], days: DayRange): DayRange {
  const first = nearestStart(months, days.first);
  const last = addDays(nearestStart(months, addDays(days.last, 1)), -1);
  if (first <= last) return { first, last };
  const month = cutAt(months, days.first) ?? cutAt(months, addDays(days.last, 1));
  return month ? { first: month.first, last: month.last } : days;
}

/** The month that a day, if a range began with it, would cut in two. */
function cutAt(months: readonly DayRange[], day: Day): DayRange | null {
  return months.find(({ first, last }) => first < day && day <= last) ?? null;
}

/** The nearest day that cuts no month; the earlier where both are as near. */
function nearestStart(months: readonly DayRange[], day: Day): Day {
  const month = cutAt(months, day);
  if (!month) return day;
  const after = addDays(month.last, 1);
  return daysBetween(month.first, day) <= daysBetween(day, after) ? month.first : after;
}
