import { HttpError, type Transformer } from "grammy";
import { connectionFailed } from "./network-code.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import { retryUntil, type Outcome } from "../../usecases/timing/retry-until.ts";

/**
 * What a second copy of a message would be. Of an `answer` that somebody waits for it is no harm, and
 * none at all is; a `notice` that nobody asked for must not come twice.
 */
export type Purpose = "answer" | "notice";

/** Before the second try, the third and the fourth. In milliseconds. */
const DELAYS_MS = [500, 1500, 4000];
/** No try begins later than this after the first failure: each may have taken long to fail. */
const MAX_RETRY_MS = 10_000;

type Answer = Awaited<ReturnType<Transformer>>;

/**
 * Tries a call again after a 5xx and after a connection that broke: three times, within ten seconds.
 * After a time-out, or an answer that cannot be read, Telegram has most likely done what was asked:
 * only an answer is sent again then. Edits always may be: twice the same is once.
 */
export function retryFailures(timers: Timers, purpose: Purpose): Transformer {
  return async (prev, method, payload, signal) => {
    const isHarmless = purpose === "answer" || !/^(send|copy|forward)/.test(method);
    let firstFailure: number | null = null;
    return retryUntil(() => prev(method, payload, signal), {
      timers,
      signal,
      delayAfter: (outcome, attempts) => {
        const delay = DELAYS_MS[attempts - 1];
        if (delay === undefined || !isWorthRetrying(outcome, isHarmless)) return null;
        firstFailure ??= timers.now();
        return timers.now() + delay - firstFailure > MAX_RETRY_MS ? null : delay;
      },
    });
  };
}

function isWorthRetrying(outcome: Outcome<Answer>, isHarmless: boolean): boolean {
  if (outcome.kind === "returned") return !outcome.result.ok && outcome.result.error_code >= 500;
  const { error } = outcome;
  return error instanceof HttpError && (isHarmless || connectionFailed(error));
}
