import { daysBetween } from "../day.ts";
import type { Cadence, RecurringSeries } from "./recurring-series.ts";

/** Of what is irregular, as often as it was paid so far, in a year at least. */
const DAYS_OF_YEAR = 365;

const TIMES_A_YEAR: Readonly<Record<Cadence, number>> = {
  weekly: 52,
  fortnightly: 26,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
};

/** What a series costs in a year at its present amount, in minor units. */
export function yearlyCost({ minor, cadence, count, first, last }: RecurringSeries): number {
  if (cadence !== "irregular") return minor * TIMES_A_YEAR[cadence];
  const days = Math.max(DAYS_OF_YEAR, daysBetween(first, last) + 1);
  return Math.round((minor * count * DAYS_OF_YEAR) / days);
}
