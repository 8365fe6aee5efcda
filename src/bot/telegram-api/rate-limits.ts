import { createPacer, type Pacer } from "./pacer.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import { sleep } from "../../usecases/timing/sleep.ts";

/** Telegram allows about 30 messages a second in all. */
const GLOBAL_LIMIT = { perSecond: 25, burst: 25 };

/** One message a second in a chat, with a burst for answers of several messages. */
const CHAT_LIMIT = { perSecond: 1, burst: 3 };

/** The burst of spare slots: the rest is left to high-priority calls. Two slots make up for late timers. */
const MAX_SPARE_BURST = 2;

const SWEEP_THRESHOLD = 5000;

/** Telegram's rate limits on messages. One instance for all `Api`s of a token. */
export interface RateLimits {
  /** Takes the next slot of a chat, and waits for it. */
  chatSlot(chatId: number | string): Promise<void>;
  /** Takes the next global slot, and waits for it. */
  globalSlot(): Promise<void>;
  /** Waits until a global slot is spare, and takes it only then, so that it delays no other call. */
  spareSlot(): Promise<void>;
}

/** `chats` holds one pacer a chat; idle ones are deleted above `SWEEP_THRESHOLD`. */
export function createRateLimits(
  timers: Timers,
  chats = new Map<number | string, Pacer>(),
): RateLimits {
  const globalPacer = createPacer(GLOBAL_LIMIT);

  async function take(pacer: Pacer): Promise<void> {
    const wait = pacer.reserve(timers.now());
    if (wait > 0) await sleep(timers, wait);
  }

  function pacerOf(chatId: number | string): Pacer {
    const known = chats.get(chatId);
    if (known) return known;
    if (chats.size >= SWEEP_THRESHOLD) deleteIdle(chats, timers.now());
    const pacer = createPacer(CHAT_LIMIT);
    chats.set(chatId, pacer);
    return pacer;
  }

  return {
    chatSlot: (chatId) => take(pacerOf(chatId)),
    globalSlot: () => take(globalPacer),
    spareSlot: async () => {
      for (;;) {
        const wait = globalPacer.wait(timers.now(), MAX_SPARE_BURST);
        if (wait === 0) break;
        await sleep(timers, wait);
      }
      globalPacer.reserve(timers.now());
    },
  };
}

/** A pacer without a wait at a burst of one is in its initial state. */
function deleteIdle(chats: Map<number | string, Pacer>, now: number): void {
  for (const [chatId, pacer] of chats) if (pacer.wait(now, 1) === 0) chats.delete(chatId);
}
