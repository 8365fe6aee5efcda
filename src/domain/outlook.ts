import { daysBetween, type Day } from "./day.ts";
import type { Period } from "./period.ts";

/** A pace means little before a week has passed. */
const MIN_DAYS = 7;

/**
 * What the running month will have cost if it goes on like this: minor units, rounded. Null before
 * a week has passed, on the month's last day, and for a period that is no running month.
 */
export function outlookFor(
  spent: number,
  { first, last }: Period,
  monthEnd: Day | null,
): number | null {
  if (monthEnd === null || last >= monthEnd || spent <= 0) return null;
  const passed = daysBetween(first, last) + 1;
  if (passed < MIN_DAYS) return null;
  return Math.round((spent * (daysBetween(first, monthEnd) + 1)) / passed);
}
