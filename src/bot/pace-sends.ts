import type { Transformer } from "grammy";
import { createPacer, type Pacer } from "./pacer.ts";
import type { Timing } from "./timing.ts";

/** Telegram allows about 30 messages a second overall; we stay below. */
const EVERYONE = { perSecond: 25, burst: 25 };

/** One a second in a chat; a few at once pass, as an answer of two messages needs. */
const ONE_CHAT = { perSecond: 1, burst: 3 };

const MANY_CHATS = 5000;

/** Holds back messages and edits until Telegram's limits allow them; other calls pass at once. */
export function paceSends(timing: Timing): Transformer {
  const everyone = createPacer(EVERYONE);
  const chats = new Map<number | string, Pacer>();

  async function waitForPlace(pacer: Pacer, patience: number): Promise<void> {
    const wait = Math.min(pacer.reserve(timing.now()), patience);
    if (wait > 0) await timing.sleep(wait);
  }

  function pacerOf(chatId: number | string): Pacer {
    const known = chats.get(chatId);
    if (known) return known;
    if (chats.size >= MANY_CHATS) forgetRested(chats, timing.now());
    const pacer = createPacer(ONE_CHAT);
    chats.set(chatId, pacer);
    return pacer;
  }

  return async (prev, method, payload, signal) => {
    const chatId = isCounted(method) ? chatOf(payload) : null;
    if (chatId !== null) {
      // "typing…" takes a place of its chat, but an action that comes late is worth nothing.
      const patience = method === "sendChatAction" ? 0 : Number.POSITIVE_INFINITY;
      // The chat first: a place among everyone that then waits for its chat would hold up all others.
      await waitForPlace(pacerOf(chatId), patience);
      await waitForPlace(everyone, patience);
    }
    return prev(method, payload, signal);
  };
}

function isCounted(method: string): boolean {
  return /^(send|edit|copy|forward)/.test(method);
}

function chatOf(payload: unknown): number | string | null {
  if (typeof payload !== "object" || payload === null || !("chat_id" in payload)) return null;
  const { chat_id: chatId } = payload;
  return typeof chatId === "number" || typeof chatId === "string" ? chatId : null;
}

function forgetRested(chats: Map<number | string, Pacer>, now: number): void {
  for (const [chatId, pacer] of chats) if (pacer.isRested(now)) chats.delete(chatId);
}
