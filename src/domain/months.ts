import { addDays, lastOfMonth, type Day } from "./day.ts";

/** The rule for the first day of a user's month. */
export type MonthStart =
  /** A fixed day, 1 to 31; the last day in a shorter month. */
  | { readonly kind: "day"; readonly day: number }
  /** Payday: the last working day on or before a day of the month, 1 to 31. */
  | { readonly kind: "working-day"; readonly onOrBefore: number }
  /**
   * The nth working day of the month, 1 to 10: most salaries are due by the fifth (CLT, art. 459).
   */
  | { readonly kind: "nth-working-day"; readonly nth: number };

export const CALENDAR_MONTH: MonthStart = { kind: "day", day: 1 };

/** Whether a day is a bank working day: no weekend and no bank holiday. */
export type IsWorkingDay = (day: Day) => boolean;

/**
 * The lower limit for months: no user has older transactions, and holiday rules are not defined for
 * all years.
 */
export const EARLIEST_MONTH_DAY: Day = "1900-01-01";

/** A month of the user. */
export interface Month {
  /**
   * The calendar month it is named after, as `YYYY-MM`. On a payday rule it may begin some days
   * before that month.
   */
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}

/** The months of a user, consecutive and without gaps. */
export interface Months {
  /** The month that contains a day. */
  of(day: Day): Month;
  /** The month with a name (`YYYY-MM`). */
  named(name: string): Month;
}

export function createMonths(start: MonthStart, isWorkingDay: IsWorkingDay): Months {
  function named(name: string): Month {
    const first = startOf(name, start, isWorkingDay);
    const last = addDays(startOf(nameAfter(name, 1), start, isWorkingDay), -1);
    return { name, first, last };
  }

  function of(day: Day): Month {
    const name = day.slice(0, 7);
    const next = named(nameAfter(name, 1));
    if (day >= next.first) return next;
    const same = named(name);
    return day >= same.first ? same : named(nameAfter(name, -1));
  }

  return { of, named };
}

/** The name `months` months later: `2026-12` plus 1 is `2027-01`. */
export function nameAfter(name: string, months: number): string {
  const [year = 0, month = 0] = name.split("-").map(Number);
  const sum = year * 12 + month - 1 + months;
  return `${Math.floor(sum / 12)}-${twoDigits((sum % 12) + 1)}`;
}

function startOf(name: string, start: MonthStart, isWorkingDay: IsWorkingDay): Day {
  if (start.kind === "day") return dayOfMonth(name, start.day);
  if (start.kind === "nth-working-day") return nthWorkingDay(name, start.nth, isWorkingDay);
  let day = dayOfMonth(name, start.onOrBefore);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

function nthWorkingDay(name: string, nth: number, isWorkingDay: IsWorkingDay): Day {
  let day = `${name}-01`;
  for (let left = isWorkingDay(day) ? nth - 1 : nth; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

function dayOfMonth(name: string, day: number): Day {
  const wanted = `${name}-${twoDigits(day)}`;
  const last = day > 28 ? lastOfMonth(`${name}-01`) : wanted;
  return wanted < last ? wanted : last;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
