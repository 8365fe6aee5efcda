export interface Backoff {
  /** The delay after the first failure, in milliseconds; it doubles with every further one. */
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
}

/** The delay after so many failures in a row, in milliseconds: exponential, up to a maximum. */
export function backoff(failures: number, { baseDelayMs, maxDelayMs }: Backoff): number {
  return Math.min(baseDelayMs * 2 ** (failures - 1), maxDelayMs);
}
