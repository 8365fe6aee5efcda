import type { RateLimits } from "./rate-limits.ts";
import { TelegramError } from "./telegram-error.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import { sleep } from "../../usecases/timing/sleep.ts";

/** How long nothing is tried after Telegram could not be reached, or failed. */
const PAUSE_AFTER_FAILURE_MS = 5000;

/** Where messages that can wait stand in line, one behind the other, and go when nothing else does. */
export interface LowPriorityQueue {
  /**
   * Waits for a turn, asks `begin`, and starts the request; the next one's turn comes as soon as it is
   * on its way. False where `begin` said no. Rejects as the request does.
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
  /** While Telegram asks for a pause, or cannot be reached, trying others would only make it worse. */
  let closedUntil = Number.NEGATIVE_INFINITY;

  async function untilOpen(): Promise<void> {
    for (let wait = closedUntil - timers.now(); wait > 0; wait = closedUntil - timers.now())
      await sleep(timers, wait);
  }

  /** Begun as late as can be, with the place taken: whatever dies after that may leave a message unsent. */
  async function start(begin: () => Promise<boolean>, request: () => Promise<void>) {
    await untilOpen();
    await rateLimits.spareSlot();
    if (!(await begin())) return null;
    // In an object, so that nobody waits for the answer yet.
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
        throw error;
      }
    },
  };
}

/** A refusal of one message says nothing of the others. */
function pauseAfter(error: unknown): number {
  if (!(error instanceof TelegramError)) return 0;
  if (error.retryAfter !== null) return error.retryAfter * 1000;
  return error.code === null || error.code >= 500 ? PAUSE_AFTER_FAILURE_MS : 0;
}
