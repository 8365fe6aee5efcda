import type { Cadence, RecurringSeries } from "./recurring-series.ts";

const TIMES_A_YEAR: Readonly<Record<Cadence, number>> = {
  weekly: 52,
  fortnightly: 26,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
};

/** What a series costs in a year at its present amount, in minor units. */
export function yearlyCost({ minor, cadence }: Pick<RecurringSeries, "minor" | "cadence">): number {
  return minor * TIMES_A_YEAR[cadence];
}
