import { firstOfMonth, lastOfMonth, type Day } from "./day.ts";
import { EARLIEST_MONTH_DAY, type Months } from "./months.ts";
import type { Period } from "./period.ts";

/** Civil days in a row, both included. */
export type DayRange = Pick<Period, "first" | "last">;

/** The month that contains a day. */
export type MonthOf = (day: Day) => DayRange;

/**
 * The kind of month that a range of days lies in one of: the user's, else the calendar's; null where it
 * lies in none. The last days up to today count only where they begin with a month; seven are a week.
 */
export function monthOfRange({ name, first, last }: Period, months: Months): MonthOf | null {
  if (first < EARLIEST_MONTH_DAY || name === "7d") return null;
  const isIn = (month: DayRange) =>
    last <= month.last && (name === "range" || first === month.first);
  const own: MonthOf = (day) => months.of(day);
  return [own, calendarMonth].find((monthOf) => isIn(monthOf(first))) ?? null;
}

function calendarMonth(day: Day): DayRange {
  return { first: firstOfMonth(day), last: lastOfMonth(day) };
}
