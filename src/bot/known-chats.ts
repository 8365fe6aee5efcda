import { LRUCache } from "lru-cache";
import type { Timers } from "../usecases/ports/timers.ts";

/** Longer than any answer takes; a chat that is forgotten is noted again with its next update. */
const CHATS = { ttl: 30 * 60_000, max: 10_000 };

/** Which chats are of people with stored figures, as their latest update showed. Answers to others give way. */
export interface KnownChats {
  note(chatId: number, isKnown: boolean): void;
  has(chatId: number | string): boolean;
}

/** In memory only, for minutes; the owner's chat is always known. */
export function createKnownChats(timers: Pick<Timers, "now">, ownerId: number | null): KnownChats {
  const chats = new LRUCache<number | string, true>({ ...CHATS, perf: timers, ttlResolution: 0 });
  return {
    note: (chatId, isKnown) => {
      if (isKnown) chats.set(chatId, true);
      else chats.delete(chatId);
    },
    has: (chatId) => chatId === ownerId || chats.has(chatId),
  };
}
