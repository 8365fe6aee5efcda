import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth, type Day } from "../day.ts";

/** Months from a day's own to the one whose due day may be the nearest. */
const NEIGHBOURS = [0, -1, 1] as const;

/** The date of the month (1 to 31) to which the days (newest first) are nearest; of equal ones the newest. */
export function usualDate(days: readonly Day[]): number {
  const spread = (date: number) => days.reduce((sum, day) => sum + dueDistance(date, day), 0);
  const dates = days.map((day) => ({ date: dateOf(day), spread: spread(dateOf(day)) }));
  return dates.reduce((a, b) => (b.spread < a.spread ? b : a)).date;
}

/** Days between a day and the nearest day that is due on a date of the month. */
export function dueDistance(date: number, day: Day): number {
  return Math.abs(daysBetween(nearestDue(day, date).due, day));
}

/** The day due so many months after the one that a payment was nearest to. */
export function dueAfter(paid: Day, date: number, months: number): Day {
  return dueIn(paid, nearestDue(paid, date).month + months, date);
}

function nearestDue(day: Day, date: number) {
  return NEIGHBOURS.map((month) => ({ month, due: dueIn(day, month, date) })).reduce((a, b) =>
    Math.abs(daysBetween(b.due, day)) < Math.abs(daysBetween(a.due, day)) ? b : a,
  );
}

/** A date in the month so many months after a day's; its last day where that month is shorter. */
function dueIn(day: Day, months: number, date: number): Day {
  const first = addMonths(firstOfMonth(day), months);
  const due = addDays(first, date - 1);
  const last = lastOfMonth(first);
  return due < last ? due : last;
}

function dateOf(day: Day): number {
  return Number(day.slice(8));
}
