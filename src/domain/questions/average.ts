import { addDays, addMonths, daysBetween, type Day } from "../day.ts";

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** How many days a period has, both ends included. */
export function daysOf({ first, last }: Days): number {
  return daysBetween(first, last) + 1;
}

/**
 * How many months a period has, from its first day on: whole ones, and of the last one the share of its
 * days. Six from May 29 to November 28; January 1 to November 28 are ten and 28/30.
 */
export function monthsOf({ first, last }: Days): number {
  const end = addDays(last, 1);
  let whole = 0;
  while (addMonths(first, whole + 1) <= end) whole += 1;
  const start = addMonths(first, whole);
  return whole + daysBetween(start, end) / daysBetween(start, addMonths(first, whole + 1));
}

/** An amount shared out, in whole minor units, half away from zero. */
export function sharedMinor(minor: number, parts: number): number {
  return Math.sign(minor) * Math.round(Math.abs(minor) / parts);
}
