import type { Day } from "./day.ts";

/** The state of a suspended sync of an account's transactions, from which the next run resumes. */
export interface SuspendedSync {
  readonly startedAt: Date;
  /** Null in a full sync, else the lower limit of `createdAt`. */
  readonly createdFrom: Date | null;
  /** Pluggy's cursor; null at the beginning. */
  readonly after: string | null;
  /** The newest `createdAt` fetched. */
  readonly watermark: Date | null;
  /** The oldest day fetched, in a full sync. */
  readonly oldestDay: Day | null;
}

/** A cursor expires, and the pages of an older sync are out of date. */
const MAX_SUSPENDED_MS = 24 * 3_600_000;

export function canResume({ startedAt }: SuspendedSync, now: Date): boolean {
  return now.getTime() - startedAt.getTime() < MAX_SUSPENDED_MS;
}
