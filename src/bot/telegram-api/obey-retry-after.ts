import type { Transformer } from "grammy";
import type { Timers } from "../../usecases/ports/timers.ts";
import { retryUntil } from "../../usecases/timing/retry-until.ts";

/** A longer pause is left to who called, and can do something else meanwhile. In seconds. */
const MAX_WAIT_S = 30;
const MAX_WAITS = 3;
/** Those who were told the same moment come back spread over this part of their pause. */
const SPREAD = 0.25;

/** Waits as long as Telegram asks (429 and `retry_after`), and a little more by chance, so that not all come back at once. */
export function obeyRetryAfter(timers: Timers, chance: () => number): Transformer {
  return async (prev, method, payload, signal) => {
    return retryUntil(() => prev(method, payload, signal), {
      timers,
      signal,
      delayAfter: (outcome, attempts) => {
        if (outcome.kind === "threw" || outcome.result.ok || attempts > MAX_WAITS) return null;
        const seconds = outcome.result.parameters?.retry_after;
        if (seconds === undefined || seconds > MAX_WAIT_S) return null;
        return Math.ceil(seconds * 1000 * (1 + SPREAD * chance()));
      },
    });
  };
}
