import type { Day } from "./day.ts";

/** A copy of an account's transactions that was put aside: what the next run needs to go on with it. */
export interface SuspendedWalk {
  readonly startedAt: Date;
  /** Null where it copies everything, else what Pluggy took in since then. */
  readonly createdFrom: Date | null;
  /** Where it goes on, in the bank's words; null at the beginning. */
  readonly after: string | null;
  /** The newest `createdAt` that it met. */
  readonly watermark: Date | null;
  /** The oldest day that it met, of a walk through everything. */
  readonly oldestDay: Day | null;
}

/** The bank's word for a place is not good for ever, and a walk of last week tells of last week. */
const MAX_WALK_AGE_MS = 24 * 3_600_000;

export function canResume({ startedAt }: SuspendedWalk, now: Date): boolean {
  return now.getTime() - startedAt.getTime() < MAX_WALK_AGE_MS;
}
