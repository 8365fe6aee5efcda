import type { Payment } from "./payments.ts";
import type { Cadence } from "./recurring-series.ts";

/** Payments at a steady pace and price, newest first. */
export interface Run {
  readonly cadence: Cadence;
  readonly payments: readonly [Payment, ...Payment[]];
  /** Whether there are too few to be sure. */
  readonly isNew: boolean;
  /** Whether it tells more than a longer run of the same payments. */
  readonly isPreferred: boolean;
}
