import { addMonths, type Day } from "../day.ts";

/** A month as a number, so that months can be counted: year times 12, plus the month from 0. */
export type MonthIndex = number;

/** The index of a day's month, or of a month as `YYYY-MM`. */
export function monthIndexOf(text: string): MonthIndex {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** The day of a month with this date, or its last day where the month is shorter. */
export function dayOfMonth(index: MonthIndex, date: number): Day {
  return addMonths(`2000-01-${String(date).padStart(2, "0")}`, index - monthIndexOf("2000-01"));
}

/** The date within its month, 1 to 31. */
export function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** The month as `YYYY-MM`. */
export function monthNameOf(index: MonthIndex): string {
  return dayOfMonth(index, 1).slice(0, 7);
}
