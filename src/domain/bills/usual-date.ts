import { daysBetween, type Day } from "../day.ts";
import { dateOf, dayOfMonth, monthIndexOf } from "./month-index.ts";

/** Days after its date that a bank moves a day, from a weekend or a holiday. */
export const MAX_MOVED = 6;

/**
 * The date of the month that these days have, 1 to 31; null without days. The last day of a shorter
 * month has every later date, too, and a day that may be moved from a date speaks for it.
 */
export function usualDate(days: readonly Day[]): number | null {
  const dates = [...new Set(days.map(dateOf))].sort((a, b) => a - b);
  const votes = (date: number) => days.reduce((sum, day) => sum + voteOf(day, date), 0);
  return dates.reduce<number | null>(
    (best, date) => (best === null || votes(date) > votes(best) ? date : best),
    null,
  );
}

/** Whether the day is of this date. */
export function agrees(day: Day, date: number): boolean {
  return dayOfMonth(monthIndexOf(day), date) === day;
}

/** Days that a day lies after this date, of its own month or the one before. */
function movedDays(day: Day, date: number): number {
  const month = monthIndexOf(day);
  const own = dayOfMonth(month, date);
  return daysBetween(own <= day ? own : dayOfMonth(month - 1, date), day);
}

function voteOf(day: Day, date: number): number {
  const moved = movedDays(day, date);
  if (moved === 0) return 1;
  return moved <= MAX_MOVED ? 0.5 : 0;
}
