import { BankError } from "../errors.ts";
import { backoff, type Backoff } from "../usecases/timing/backoff.ts";

/** Not a policy of `retryUntil`: the delay is stored with the job, and outlives the process. */
export interface JobRetryPolicy extends Backoff {
  /** A job is parked after so many failures in a row. */
  readonly maxAttempts: number;
}

export const JOB_RETRY_POLICY: JobRetryPolicy = {
  baseDelayMs: 2000,
  maxDelayMs: 15 * 60_000,
  maxAttempts: 12,
};

/** The jitter on a delay that Pluggy asked for, as a part of it. */
const MAX_RATE_LIMIT_JITTER = 0.25;

/**
 * The delay before a failed job's next attempt, in milliseconds: exponential backoff with full jitter,
 * so that jobs which failed together do not come back together. Where Pluggy named the delay
 * (`retryAfter`), that one and up to a quarter more. Never above `maxDelayMs`.
 */
export function retryDelay(
  error: unknown,
  attempts: number,
  policy: JobRetryPolicy,
  random: () => number,
): number {
  if (error instanceof BankError && error.code === "rate-limited" && error.retryAfter !== null)
    return Math.min(
      Math.ceil(error.retryAfter * (1 + MAX_RATE_LIMIT_JITTER * random())),
      policy.maxDelayMs,
    );
  return Math.ceil(random() * backoff(attempts, policy));
}
