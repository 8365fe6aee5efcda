import { addDays, daysBetween, type Day } from "../day.ts";
import type { DayRange } from "../month-of-range.ts";
import type { AccountMonth } from "./account-month.ts";

type Month = Pick<AccountMonth, "first" | "last" | "firstDay" | "lastDay">;

/** Whether days hold all movements of a month. */
export function holdsMonth({ firstDay, lastDay }: Month, { first, last }: DayRange): boolean {
  return first <= firstDay && lastDay <= last;
}

/** Whether days hold of each of the months all movements or none. */
export function holdsWhole(months: readonly Month[], days: DayRange): boolean {
  return cutAt(months, days.first) === null && cutAt(months, addDays(days.last, 1)) === null;
}

/** The days; where they cut a month the nearest whole months, at least one that they cut. */
export function wholeMonths(months: readonly Month[], days: DayRange): DayRange {
  const end = addDays(days.last, 1);
  const month = cutAt(months, days.first) ?? cutAt(months, end);
  if (!month) return days;
  const first = nearestStart(months, days.first);
  const last = addDays(nearestStart(months, end), -1);
  return first <= last ? { first, last } : { first: month.first, last: month.last };
}

/** The month between whose movements a day, if a range began with it, would lie. */
function cutAt(months: readonly Month[], day: Day): Month | null {
  return months.find(({ firstDay, lastDay }) => firstDay < day && day <= lastDay) ?? null;
}

/** The nearest first day of a month; the earlier where both are as near. */
function nearestStart(months: readonly Month[], day: Day): Day {
  const month = months.find(({ first, last }) => first < day && day <= last);
  if (!month) return day;
  const after = addDays(month.last, 1);
  return daysBetween(month.first, day) <= daysBetween(day, after) ? month.first : after;
}
