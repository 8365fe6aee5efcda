import { addDays, addMonths, daysBetween, type Day } from "../day.ts";
import { nameAfter, type Months } from "../months.ts";
import type { Calendar } from "../period.ts";

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/**
 * How many months a period has, from its first day on: whole ones, and of the last one the share of its
 * days. Six from May 29 to November 28; January 1 to November 28 are ten and 28/30. From the first day of a
 * month of the user, the user's months.
 */
export function monthsOf({ first, last }: Days, months: Months): number {
  const own = months.of(first);
  const startOf = (count: number) =>
    own.first === first ? months.named(nameAfter(own.name, count)).first : addMonths(first, count);
  const end = addDays(last, 1);
  let whole = 0;
  while (startOf(whole + 1) <= end) whole += 1;
  const start = startOf(whole);
  return whole + daysBetween(start, end) / daysBetween(start, startOf(whole + 1));
}

/** So many complete months an average per month is made of where no days are said. */
const MOST_MONTHS = 6;

/**
 * The last complete months of the user, six at most, none of which begins before the first day with data;
 * without any data all six. Null where there is no such month.
 */
export function completeMonths({ today, months }: Calendar, since: Day | null): Days | null {
  const running = months.of(today);
  const last = addDays(running.first, -1);
  for (let count = MOST_MONTHS; count > 0; count -= 1) {
    const { first } = months.named(nameAfter(running.name, -count));
    if (first >= (since ?? first)) return { first, last };
  }
  return null;
}

/**
 * An amount shared out, in whole minor units, half away from zero; among less than one it stays as it is:
 * no average is more than what it is made of.
 */
export function sharedMinor(minor: number, parts: number): number {
  return Math.sign(minor) * Math.round(Math.abs(minor) / Math.max(1, parts));
}
