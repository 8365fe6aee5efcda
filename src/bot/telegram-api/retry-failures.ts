import { HttpError, type Transformer } from "grammy";
import { connectionFailed } from "./network-code.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import { retryUntil, type Outcome } from "../../usecases/timing/retry-until.ts";

/**
 * How a call is retried when its outcome is unknown. An `answer` that a user waits for is sent again:
 * twice is better than not at all. A `notice` is not: it must not come twice.
 */
export type Purpose = "answer" | "notice";

/** Before the second, third and fourth attempt. */
const DELAYS_MS = [500, 1500, 4000];
/** No attempt begins later than this after the first failure: each may take long to fail. */
const MAX_RETRY_MS = 10_000;

type Answer = Awaited<ReturnType<Transformer>>;

/**
 * Retries a call after a 5xx or a broken connection, three times within ten seconds. After a timeout or
 * an unreadable response Telegram has most likely executed the call, so that only an answer is sent
 * again. Edits are idempotent and always retried.
 */
export function retryFailures(timers: Timers, purpose: Purpose): Transformer {
  return async (prev, method, payload, signal) => {
    const isRepeatable = purpose === "answer" || !/^(send|copy|forward)/.test(method);
    let firstFailure: number | null = null;
    return retryUntil(() => prev(method, payload, signal), {
      timers,
      signal,
      delayAfter: (outcome, attempts) => {
        const delay = DELAYS_MS[attempts - 1];
        if (delay === undefined || !isWorthRetrying(outcome, isRepeatable)) return null;
        firstFailure ??= timers.now();
        return timers.now() + delay - firstFailure > MAX_RETRY_MS ? null : delay;
      },
    });
  };
}

function isWorthRetrying(outcome: Outcome<Answer>, isRepeatable: boolean): boolean {
  if (outcome.kind === "returned") return !outcome.result.ok && outcome.result.error_code >= 500;
  const { error } = outcome;
  return error instanceof HttpError && (isRepeatable || connectionFailed(error));
}
