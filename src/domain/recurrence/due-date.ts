import { addDays, addMonths, firstOfMonth, type Day } from "../day.ts";

/** Months from a day's own to the one whose due day may be the nearest. */
const NEIGHBOURS = [0, -1, 1] as const;

/** The date of the month (1 to 31) to which the days (newest first) are nearest; of equal ones the newest. */
export function usualDate(days: readonly Day[]): number {
  const dates = days.map((day) => {
    const date = dateOf(day);
    return { date, spread: days.reduce((sum, other) => sum + dueDistance(date, other), 0) };
  });
  return dates.reduce((a, b) => (b.spread < a.spread ? b : a)).date;
}

/** Days between a day and the nearest day that is due on a date of the month. */
export function dueDistance(date: number, day: Day): number {
  return Math.abs(nearestDue(day, date).after);
}

/** The day due so many months after the one that a payment was nearest to. */
export function dueAfter(paid: Day, date: number, months: number): Day {
  const month = addMonths(firstOfMonth(paid), nearestDue(paid, date).month + months);
  return addDays(month, Math.min(date, lengthOf(month, 0)) - 1);
}

/** The month, counted from the day's own, of the nearest due day, and the days from that to the day. */
function nearestDue(day: Day, date: number): { readonly month: number; readonly after: number } {
  const own = lengthOf(day, 0);
  return NEIGHBOURS.map((month) => {
    const length = month === 0 ? own : lengthOf(day, month);
    const start = month === 0 ? 0 : month === 1 ? own : -length;
    return { month, after: dateOf(day) - start - Math.min(date, length) };
  }).reduce((a, b) => (Math.abs(b.after) < Math.abs(a.after) ? b : a));
}

/** How many days the month so many months after a day's has. */
function lengthOf(day: Day, months: number): number {
  return new Date(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + months, 0),
  ).getUTCDate();
}

function dateOf(day: Day): number {
  return Number(day.slice(8));
}
