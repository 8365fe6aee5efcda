import { daysBetween, type Day } from "./day.ts";
import type { Outlook } from "./report.ts";

/** An average over less than a week is no forecast. */
const MIN_DAYS = 7;
/** Until this day of the month the forecast is a range. */
const LAST_DAY_OF_RANGE = 10;

/** Amounts are minor units. */
export interface OutlookFacts {
  readonly first: Day;
  readonly today: Day;
  readonly monthEnd: Day;
  /** So far. */
  readonly fixed: number;
  readonly free: number;
  /** Expected until the end of the month. */
  readonly fixedToCome: number;
  /** What is usually decided in the rest of the month; null where nothing is usual yet. */
  readonly usualRest: number | null;
}

/**
 * The forecast spending of the current month: what was spent, what is fixed and still to come, and for
 * the rest of the month free spending between its pace so far and the usual: the further the month, the
 * closer to its pace. Null within the first week, on the last day, and where nothing was spent.
 */
export function outlookFor(facts: OutlookFacts): Outlook | null {
  const { first, today, monthEnd, fixed, free, fixedToCome } = facts;
  const passed = daysBetween(first, today) + 1;
  const left = daysBetween(today, monthEnd);
  if (left <= 0 || passed < MIN_DAYS || fixed + free <= 0) return null;
  const pace = Math.max(0, (free * left) / passed);
  const usual = facts.usualRest ?? pace;
  const weight = passed / (passed + left);
  const rests =
    passed <= LAST_DAY_OF_RANGE ? [pace, usual] : [weight * pace + (1 - weight) * usual];
  const amounts = rests.map((rest) => Math.round(fixed + free + fixedToCome + rest));
  return { low: Math.min(...amounts), high: Math.max(...amounts) };
}
