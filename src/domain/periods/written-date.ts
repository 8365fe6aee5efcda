import { isDay, type Day } from "../day.ts";
import { EARLIEST_MONTH_DAY, nameAfter } from "../months.ts";
import type { Calendar } from "../period.ts";

/** A day or a month as somebody wrote it; what is missing follows from the calendar. */
export type WrittenDate =
  | { readonly kind: "day"; readonly day: number; readonly month?: number; readonly year?: number }
  | { readonly kind: "month"; readonly month: number; readonly year?: number }
  /** `11/15`: in English as likely a day as the month of a year that nobody asks about. */
  | { readonly kind: "unclear"; readonly month: number; readonly year?: undefined };

/** The first and the last day of what was written. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The days of a written date. Without a year, and a month, it is the latest one that has begun on
 * `until`; null where there is no such day, such as 31/02.
 */
export function latestOf(date: WrittenDate, calendar: Calendar, until: Day): Days | null {
  if (date.kind === "unclear") return null;
  if (date.month !== undefined && (date.month < 1 || date.month > 12)) return null;
  return date.kind === "month"
    ? monthNamed(latestName(date, calendar, until), calendar)
    : oneDay(latestDay(date, until));
}

/** The same as the first one that ends on `from` or later, for the end of a range. */
export function earliestOf(date: WrittenDate, calendar: Calendar, from: Day): Days | null {
  if (date.kind === "unclear") return null;
  if (date.year !== undefined) return latestOf(date, calendar, from);
  const { month } = date;
  const step = month === undefined ? 1 : 12;
  const start = month === undefined ? from.slice(0, 7) : nameOf(yearOf(from), month);
  for (let ahead = 0; ahead <= LEAP_YEARS * step; ahead += step) {
    const [year = 0, named = 0] = nameAfter(start, ahead).split("-").map(Number);
    const days = latestOf({ ...date, month: named, year }, calendar, from);
    if (days && days.last >= from) return days;
  }
  return null;
}

/** A February 29 comes back after eight years at the latest. */
const LEAP_YEARS = 8;

function latestName(
  { month, year }: Extract<WrittenDate, { kind: "month" }>,
  { months }: Calendar,
  until: Day,
): string {
  const running = months.of(until).name;
  if (year !== undefined) return nameOf(year, month);
  const sameYear = nameOf(yearOf(running), month);
  return sameYear <= running ? sameYear : nameAfter(sameYear, -12);
}

function monthNamed(name: string, { months }: Calendar): Days | null {
  if (!isDay(`${name}-01`) || `${name}-01` < EARLIEST_MONTH_DAY) return null;
  const { first, last } = months.named(name);
  return { first, last };
}

function latestDay(date: Extract<WrittenDate, { kind: "day" }>, until: Day): Day | null {
  const { day, month, year } = date;
  if (month !== undefined && year !== undefined)
    return existing(`${nameOf(year, month)}-${two(day)}`);
  const step = month === undefined ? 1 : 12;
  const start = month === undefined ? until.slice(0, 7) : nameOf(yearOf(until), month);
  // Months without a 31st, and years without a February 29, are passed over.
  for (let back = 0; back <= LEAP_YEARS * step; back += step) {
    const found = existing(`${nameAfter(start, -back)}-${two(day)}`);
    if (found !== null && found <= until) return found;
  }
  return null;
}

function existing(day: Day): Day | null {
  return isDay(day) ? day : null;
}

function oneDay(day: Day | null): Days | null {
  return day === null ? null : { first: day, last: day };
}

function yearOf(text: string): number {
  return Number(text.slice(0, 4));
}

function nameOf(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
