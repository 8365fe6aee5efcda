import type { Transformer } from "grammy";
import type { Timing } from "./timing.ts";

/** A longer pause is left to who called, and can do something else meanwhile. In seconds. */
const MAX_WAIT_S = 30;
const MAX_WAITS = 3;
/** Those who were told the same moment come back spread over this part of their pause. */
const SPREAD = 0.25;

/** Waits as long as Telegram asks (429 and `retry_after`), and a little more by chance, so that not all come back at once. */
export function obeyRetryAfter(timing: Timing, chance: () => number): Transformer {
  return async (prev, method, payload, signal) => {
    let answer = await prev(method, payload, signal);
    for (let waits = 0; waits < MAX_WAITS; waits += 1) {
      const seconds = answer.ok ? undefined : answer.parameters?.retry_after;
      if (seconds === undefined || seconds > MAX_WAIT_S || signal?.aborted) break;
      await timing.sleep(Math.ceil(seconds * 1000 * (1 + SPREAD * chance())), signal);
      answer = await prev(method, payload, signal);
    }
    return answer;
  };
}
