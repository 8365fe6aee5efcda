import { HttpError, type Transformer } from "grammy";
import { connectionFailed } from "./network-code.ts";
import type { Timing } from "./timing.ts";

/**
 * What a second copy of a message would be. Of an `answer` that somebody waits for it is no harm, and
 * none at all is; a `notice` that nobody asked for must not come twice.
 */
export type Purpose = "answer" | "notice";

/** Before the second try, the third and the fourth. In milliseconds. */
const PAUSES_MS = [500, 1500, 4000];
/** No try begins later than this after the first failure: each may have taken long to fail. */
const MAX_RETRY_MS = 10_000;

type Answer = Awaited<ReturnType<Transformer>>;
type Result = { readonly answer: Answer } | { readonly error: unknown };

/**
 * Tries a call again after a 5xx and after a connection that broke: three times, within ten seconds.
 * After a time-out, or an answer that cannot be read, Telegram has most likely done what was asked:
 * only an answer is sent again then. Edits always may be: twice the same is once.
 */
export function retryFailures(timing: Timing, purpose: Purpose): Transformer {
  return async (prev, method, payload, signal) => {
    const attempt = async (): Promise<Result> => {
      try {
        return { answer: await prev(method, payload, signal) };
      } catch (error) {
        return { error };
      }
    };
    const isHarmless = purpose === "answer" || !/^(send|copy|forward)/.test(method);
    let result = await attempt();
    const firstFailure = timing.now();
    for (const pause of PAUSES_MS) {
      if (signal?.aborted || !isWorthRetrying(result, isHarmless)) break;
      if (timing.now() + pause - firstFailure > MAX_RETRY_MS) break;
      await timing.sleep(pause, signal);
      if (!signal?.aborted) result = await attempt();
    }
    if ("error" in result) throw result.error;
    return result.answer as never;
  };
}

function isWorthRetrying(result: Result, isHarmless: boolean): boolean {
  if ("answer" in result) return !result.answer.ok && result.answer.error_code >= 500;
  const { error } = result;
  return error instanceof HttpError && (isHarmless || connectionFailed(error));
}
