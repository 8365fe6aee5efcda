import { CALENDAR_MONTH, createMonths, type MonthStart } from "../../src/domain/months.ts";
import type { Calendar } from "../../src/domain/period.ts";

/** Banks work on it as long as they have no holidays. */
export function isWeekday(day: string): boolean {
  return ![0, 6].includes(new Date(day).getUTCDay());
}

export function makeCalendar(
  today = "2026-11-22",
  monthStart: MonthStart = CALENDAR_MONTH,
): Calendar {
  return { today, months: createMonths(monthStart, isWeekday) };
}
