import { HttpError, type Transformer } from "grammy";
import { NEVER_SENT, networkCode } from "./network-code.ts";
import type { Timing } from "./timing.ts";

const PAUSES = [500, 1500, 4000];

/**
 * Repeats calls that the network lost, a few times. A message is only sent again where it certainly
 * did not arrive: after a connection that broke it may be in the chat already. This is not left to
 * auto-retry, whose `maxRetryAttempts` does not count network failures: it repeats them for ever.
 */
export function retryNetwork(timing: Timing): Transformer {
  return async (prev, method, payload, signal) => {
    for (const pause of PAUSES) {
      try {
        return await prev(method, payload, signal);
      } catch (error) {
        if (signal?.aborted || !mayRepeat(method, error)) throw error;
        await timing.sleep(pause, signal);
      }
    }
    return prev(method, payload, signal);
  };
}

function mayRepeat(method: string, error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  const sendsAnew = /^(send|copy|forward)/.test(method);
  return !sendsAnew || NEVER_SENT.has(networkCode(error) ?? "");
}
