import { daysBetween, type Day } from "./day.ts";
import type { Period } from "./period.ts";
import type { Outlook } from "./report.ts";

/** An average over less than a week is no forecast. */
const MIN_DAYS = 7;

/**
 * The forecast spending of the current month at the present daily average: minor units, rounded.
 * Null within the first week, on the last day, and for any other period.
 */
export function outlookFor(
  spent: number,
  { first, last }: Period,
  monthEnd: Day | null,
): Outlook | null {
  if (monthEnd === null || last >= monthEnd || spent <= 0) return null;
  const passed = daysBetween(first, last) + 1;
  if (passed < MIN_DAYS) return null;
  const minor = Math.round((spent * (daysBetween(first, monthEnd) + 1)) / passed);
  return { low: minor, high: minor };
}
