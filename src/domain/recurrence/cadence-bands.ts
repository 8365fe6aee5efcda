import { addDays, daysBetween, type Day } from "../day.ts";
import { dueAfter, dueDistance, usualDate } from "./due-date.ts";
import type { Cadence } from "./recurring-series.ts";

interface Band {
  /** Days from one payment to the next, both ends included. */
  readonly min: number;
  readonly max: number;
  /** How many payments make a series. */
  readonly count: number;
  /** Months from one to the next; null where the pace is of days. */
  readonly months: number | null;
}

const BANDS: Readonly<Record<Cadence, Band>> = {
  weekly: { min: 6, max: 8, count: 3, months: null },
  fortnightly: { min: 13, max: 16, count: 3, months: null },
  monthly: { min: 25, max: 35, count: 3, months: 1 },
  quarterly: { min: 80, max: 105, count: 3, months: 3 },
  yearly: { min: 345, max: 385, count: 2, months: 12 },
};

const MAX_DAY_DEVIATION = 5;
const MIN_GRACE_DAYS = 5;
const GRACE_SHARE = 0.2;
/** A bank may report a payment on the day after. */
const BANK_DELAY_DAYS = 1;

export function leastCount(cadence: Cadence): number {
  return BANDS[cadence].count;
}

/** Months from one payment to the next; null where the pace is of days. */
export function monthsOf(cadence: Cadence): number | null {
  return BANDS[cadence].months;
}

/** Whether a distance is one step of the cadence, two with one payment missing, or none. */
export function stepsOf(cadence: Cadence, days: number): 1 | 2 | null {
  const { min, max } = BANDS[cadence];
  if (days >= min && days <= max) return 1;
  return days >= 2 * min && days <= 2 * max ? 2 : null;
}

/** The usual length of one step in days. */
export function periodDays(cadence: Cadence): number {
  const { min, max, months } = BANDS[cadence];
  return months === null ? Math.floor((min + max) / 2) : Math.round((months * 365.25) / 12);
}

/** How many days after the expected one a payment may appear. */
export function graceDays(cadence: Cadence): number {
  return Math.max(MIN_GRACE_DAYS, Math.floor(periodDays(cadence) * GRACE_SHARE)) + BANK_DELAY_DAYS;
}

/** How many of the days (newest first) suit the newest: of months, the day of the month is steady. */
export function steadyDays(cadence: Cadence, days: readonly Day[]): number {
  if (cadence !== "monthly" || days.length === 0) return days.length;
  const usual = usualDate(days.slice(0, 3));
  const odd = days.findIndex((day) => dueDistance(usual, day) > MAX_DAY_DEVIATION);
  return odd < 0 ? days.length : odd;
}

/** When the payment after the newest days (newest first) is expected. */
export function nextDay(cadence: Cadence, newest: readonly [Day, ...Day[]]): Day {
  const [last, before = addDays(last, -periodDays(cadence))] = newest;
  const { months } = BANDS[cadence];
  if (months === null) {
    const gap = daysBetween(before, last);
    return addDays(last, stepsOf(cadence, gap) === 1 ? gap : periodDays(cadence));
  }
  const usual = usualDate(newest);
  const isUsual = dueDistance(usual, last) <= MAX_DAY_DEVIATION;
  return dueAfter(last, isUsual ? usual : usualDate([last]), months);
}
