import type { Day } from "../day.ts";
import { dateOf, dayOfMonth, monthIndexOf } from "./month-index.ts";

/**
 * The date of the month that most of these days have, 1 to 31; null without days. The last day of a
 * shorter month agrees with every later date. Of dates with as many days the earliest: banks move a
 * day from a holiday forward.
 */
export function usualDate(days: readonly Day[]): number | null {
  const dates = [...new Set(days.map(dateOf))].sort((a, b) => a - b);
  const agreeing = (date: number) => days.filter((day) => agrees(day, date)).length;
  return dates.reduce<number | null>(
    (best, date) => (best === null || agreeing(date) > agreeing(best) ? date : best),
    null,
  );
}

/** How many of the days have this date. */
export function agrees(day: Day, date: number): boolean {
  return dayOfMonth(monthIndexOf(day), date) === day;
}
