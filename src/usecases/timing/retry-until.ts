import type { StopSignal, Timers } from "../ports/timers.ts";
import { sleep } from "./sleep.ts";

/** How an attempt ended. */
export type Outcome<Result> =
  | { readonly kind: "returned"; readonly result: Result }
  | { readonly kind: "threw"; readonly error: unknown };

export interface RetryPolicy<Result> {
  /**
   * The delay before the next attempt, in milliseconds; null where this outcome is the last one.
   * `attempts` counts the attempts so far.
   */
  readonly delayAfter: (outcome: Outcome<Result>, attempts: number) => number | null;
  readonly timers: Pick<Timers, "start">;
  /** Ends the delay and the attempts: the last outcome stands. */
  readonly signal?: StopSignal | undefined;
}

/** Repeats an attempt until the policy accepts its outcome: returns that result, or throws that error. */
export async function retryUntil<Result>(
  attempt: () => Promise<Result>,
  { delayAfter, timers, signal }: RetryPolicy<Result>,
): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    const outcome = await outcomeOf(attempt);
    const delay = signal?.aborted ? null : delayAfter(outcome, attempts);
    if (delay === null) return resultOf(outcome);
    await sleep(timers, delay, signal);
    if (signal?.aborted) return resultOf(outcome);
  }
}

async function outcomeOf<Result>(attempt: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { kind: "returned", result: await attempt() };
  } catch (error) {
    return { kind: "threw", error };
  }
}

function resultOf<Result>(outcome: Outcome<Result>): Result {
  if (outcome.kind === "threw") throw outcome.error;
  return outcome.result;
}
