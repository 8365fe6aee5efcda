import type { Transformer } from "grammy";
import type { Timers } from "../../usecases/ports/timers.ts";
import { retryUntil } from "../../usecases/timing/retry-until.ts";

/** After a longer `retry_after` the call fails: its caller can do something else meanwhile. In seconds. */
const MAX_WAIT_S = 30;
const MAX_WAITS = 3;
/** The jitter, as a part of the pause: calls that were paused together must not all return at once. */
const MAX_JITTER = 0.25;

/** Retries a call after 429, as late as `retry_after` asks, with jitter. */
export function obeyRetryAfter(timers: Timers, random: () => number): Transformer {
  return async (prev, method, payload, signal) => {
    return retryUntil(() => prev(method, payload, signal), {
      timers,
      signal,
      delayAfter: (outcome, attempts) => {
        if (outcome.kind === "threw" || outcome.result.ok || attempts > MAX_WAITS) return null;
        const seconds = outcome.result.parameters?.retry_after;
        if (seconds === undefined || seconds > MAX_WAIT_S) return null;
        return Math.ceil(seconds * 1000 * (1 + MAX_JITTER * random()));
      },
    });
  };
}
