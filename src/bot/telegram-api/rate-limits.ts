import type { Pace, SparePace } from "../../usecases/ports/shared-pace.ts";
import {
  takeSlot,
  takeSpareSlot,
  takeSpareSlotUntil,
  type PaceParts,
} from "../../usecases/timing/take-slot.ts";
import { createTurns } from "../../usecases/timing/turns.ts";

/**
 * Telegram allows about 30 messages a second in all. A process that the database does not answer adds five a
 * second to the 25 of the others; where it answers nobody, five processes alone are 25 again.
 */
const ALL_CHATS: Pace = {
  id: "telegram",
  intervalMs: 40,
  burst: 25,
  ownShare: { intervalMs: 200, burst: 1 },
};

/** Who may wait waits until the database answers. */
const SPARE: SparePace = { ...ALL_CHATS, ownShare: null };

/**
 * One message a second in a chat, with a burst for answers of several messages. None without the database, as
 * another process may just have used it.
 */
const ONE_CHAT = { intervalMs: 1000, burst: 3, ownShare: { intervalMs: 1000, burst: 1 } };

/** The burst of spare slots: the rest is left to high-priority calls. Two slots make up for late timers and jitter. */
const MAX_SPARE_BURST = 2;

/** The part of the burst that strangers may use, so that a few of them are answered at once. */
const STRANGERS_BURST = 10;

/** How long a stranger gives way to all others. */
const STRANGERS_WAIT_MS = 60_000;

/** After a longer `retry_after` one call of somebody asks again: whether all still have to wait. */
const MAX_PAUSE_MS = 30_000;

/** Telegram's rate limits on messages, for all processes of a token. */
export interface RateLimits {
  /** Takes the next slot of a chat, and waits for it. */
  chatSlot(chatId: number | string): Promise<void>;
  /** Takes the next global slot, and waits for it. */
  globalSlot(): Promise<void>;
  /**
   * Waits for a global slot for an answer to somebody unknown: in the order of the calls for a spare one, after
   * a minute for the next one.
   */
  strangerSlot(): Promise<void>;
  /** Waits until a global slot is spare, and takes it only then, so that it delays no other call. */
  spareSlot(): Promise<void>;
  /** Stops all messages for so many milliseconds: Telegram asked for a pause. */
  pause(ms: number): Promise<void>;
}

export function createRateLimits(
  parts: PaceParts & {
    /** A fraction from 0 up to 1. */
    readonly random: () => number;
  },
): RateLimits {
  // One at a time: however many wait, the database is asked as often, and after a minute one slot is theirs.
  const takeTurn = createTurns(1);
  return {
    chatSlot: (chatId) => takeSlot(parts, { ...ONE_CHAT, id: `chat ${chatId}` }),
    globalSlot: () => takeSlot(parts, ALL_CHATS),
    strangerSlot: () => {
      const end = parts.timers.now() + STRANGERS_WAIT_MS;
      return takeTurn(() => takeSpareSlotUntil(end, parts, ALL_CHATS, STRANGERS_BURST));
    },
    spareSlot: () => takeSpareSlot(parts, SPARE, MAX_SPARE_BURST),
    pause: (ms) => parts.sharedPace.pause(ALL_CHATS, Math.min(ms, MAX_PAUSE_MS)),
  };
}
