import { BankError } from "../errors.ts";

export interface RetryPolicy {
  /** The upper bound of the first delay, in milliseconds; it doubles with every failure. */
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  /** A job is parked after so many failures in a row. */
  readonly maxAttempts: number;
}

export const RETRY_POLICY: RetryPolicy = {
  baseDelayMs: 2000,
  maxDelayMs: 15 * 60_000,
  maxAttempts: 12,
};

/** The jitter on a delay that Pluggy asked for, as a part of it. */
const RATE_LIMIT_JITTER = 0.25;

/**
 * The delay before a failed job's next attempt, in milliseconds: exponential backoff with full jitter,
 * so that jobs which failed together do not come back together. Where Pluggy named the delay
 * (`retryAfter`), that one and up to a quarter more. Never above `maxDelayMs`.
 */
export function retryDelay(
  error: unknown,
  attempts: number,
  policy: RetryPolicy,
  random: () => number,
): number {
  const { baseDelayMs, maxDelayMs } = policy;
  if (error instanceof BankError && error.code === "rate-limited" && error.retryAfter !== null)
    return Math.min(Math.ceil(error.retryAfter * (1 + RATE_LIMIT_JITTER * random())), maxDelayMs);
  const bound = Math.min(baseDelayMs * 2 ** (attempts - 1), maxDelayMs);
  return Math.ceil(random() * bound);
}
