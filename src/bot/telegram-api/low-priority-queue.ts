import type { RateLimits } from "./rate-limits.ts";
import { TelegramError } from "./telegram-error.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import { sleep } from "../../usecases/timing/sleep.ts";

/** How long the queue pauses after Telegram was unreachable or failed. */
const PAUSE_AFTER_FAILURE_MS = 5000;

/** A queue of messages that are sent one after another, only while the rate limit has spare slots. */
export interface LowPriorityQueue {
  /**
   * Waits for the messages ahead, calls `begin`, and starts the request; the next message follows without
   * waiting for the response. False where `begin` returned false. Rejects as the request does.
   */
  send(
    chatId: number,
    begin: () => Promise<boolean>,
    request: () => Promise<void>,
  ): Promise<boolean>;
}

export function createLowPriorityQueue({
  timers,
  rateLimits,
}: {
  timers: Timers;
  rateLimits: RateLimits;
}): LowPriorityQueue {
  let lastTurn: Promise<unknown> = Promise.resolve();
  /** Until then nothing is sent: Telegram asked for a pause, or was unreachable. */
  let closedUntil = Number.NEGATIVE_INFINITY;

  async function untilOpen(): Promise<void> {
    for (let wait = closedUntil - timers.now(); wait > 0; wait = closedUntil - timers.now())
      await sleep(timers, wait);
  }

  /** `begin` comes last, with the slot taken: a crash after it may leave a message unsent. */
  async function start(begin: () => Promise<boolean>, request: () => Promise<void>) {
    await untilOpen();
    await rateLimits.spareSlot();
    if (!(await begin())) return null;
    // Wrapped in an object, so that `await` does not wait for the response yet.
    return { answer: request() };
  }

  return {
    send: async (chatId, begin, request) => {
      await rateLimits.chatSlot(chatId);
      const turn = lastTurn.then(() => start(begin, request));
      lastTurn = turn.catch(() => undefined);
      const begun = await turn;
      if (!begun) return false;
      try {
        await begun.answer;
        return true;
      } catch (error) {
        closedUntil = Math.max(closedUntil, timers.now() + pauseAfter(error));
        if (error instanceof TelegramError && error.retryAfter !== null)
          await rateLimits.pause(error.retryAfter * 1000);
        throw error;
      }
    },
  };
}

/** No pause after a refusal: it concerns one message only. */
function pauseAfter(error: unknown): number {
  if (!(error instanceof TelegramError)) return 0;
  if (error.retryAfter !== null) return error.retryAfter * 1000;
  return error.code === null || error.code >= 500 ? PAUSE_AFTER_FAILURE_MS : 0;
}
