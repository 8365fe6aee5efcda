import { BankError } from "../errors.ts";

export interface RetryPlan {
  /** The most that the first pause may last, in milliseconds; it doubles with every failure. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** After so many runs that failed in a row the job is parked. */
  readonly mostAttempts: number;
}

export const RETRY_PLAN: RetryPlan = {
  firstPause: 2000,
  longestPause: 15 * 60_000,
  mostAttempts: 12,
};

/** Jobs that were all told the same moment come back spread over this part of their pause. */
const SPREAD = 0.25;

/**
 * How long a failed job waits, in milliseconds: anything up to a bound that doubles ("full jitter"),
 * so that jobs which failed together do not come back together. Where Pluggy names the pause, that
 * one and up to a quarter more, within our longest.
 */
export function retryPause(
  error: unknown,
  attempts: number,
  plan: RetryPlan,
  random: () => number,
): number {
  if (error instanceof BankError && error.code === "rate-limited" && error.retryAfter !== null)
    return Math.min(Math.ceil(error.retryAfter * (1 + SPREAD * random())), plan.longestPause);
  const bound = Math.min(plan.firstPause * 2 ** (attempts - 1), plan.longestPause);
  return Math.ceil(random() * bound);
}
