import { createPacer, type Pacer } from "./pacer.ts";
import type { Timers } from "../../usecases/ports/timers.ts";
import { sleep } from "../../usecases/timing/sleep.ts";

/** Telegram allows about 30 messages a second overall; we stay below. */
const EVERYONE = { perSecond: 25, burst: 25 };

/** One a second in a chat; a few at once pass, as an answer of two messages needs. */
const ONE_CHAT = { perSecond: 1, burst: 3 };

/** Who can wait leaves the burst to those who cannot; two places make up for timers that ring late. */
const PATIENT_BURST = 2;

const MANY_CHATS = 5000;

/** Telegram's limits on messages, as places to wait for; one for all who send with a token. */
export interface RateLimits {
  /** Takes a place in a chat, and waits for it. */
  chatSlot(chatId: number | string): Promise<void>;
  /** Takes a place among everyone, and waits for it. */
  globalSlot(): Promise<void>;
  /** Waits until a place among everyone is left over, and takes it only then: nobody waits behind it. */
  spareSlot(): Promise<void>;
}

/** `chats` keeps one pacer a chat; those at rest are deleted once there are many. */
export function createRateLimits(
  timers: Timers,
  chats = new Map<number | string, Pacer>(),
): RateLimits {
  const everyone = createPacer(EVERYONE);

  async function take(pacer: Pacer): Promise<void> {
    const wait = pacer.reserve(timers.now());
    if (wait > 0) await sleep(timers, wait);
  }

  function pacerOf(chatId: number | string): Pacer {
    const known = chats.get(chatId);
    if (known) return known;
    if (chats.size >= MANY_CHATS) forgetRested(chats, timers.now());
    const pacer = createPacer(ONE_CHAT);
    chats.set(chatId, pacer);
    return pacer;
  }

  return {
    chatSlot: (chatId) => take(pacerOf(chatId)),
    globalSlot: () => take(everyone),
    spareSlot: async () => {
      for (;;) {
        const wait = everyone.wait(timers.now(), PATIENT_BURST);
        if (wait === 0) break;
        await sleep(timers, wait);
      }
      everyone.reserve(timers.now());
    },
  };
}

/** A burst of one: nothing of the chat's past counts any more. */
function forgetRested(chats: Map<number | string, Pacer>, now: number): void {
  for (const [chatId, pacer] of chats) if (pacer.wait(now, 1) === 0) chats.delete(chatId);
}
