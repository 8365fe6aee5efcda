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

  async function waitForPlace(pacer: Pacer): Promise<void> {
    const wait = pacer.reserve(timing.now());
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
      // The chat first: a place among everyone that then waits for its chat would hold up all others.
      await waitForPlace(pacerOf(chatId));
      await waitForPlace(everyone);
    }
    return prev(method, payload, signal);
  };
}

/** The limits are on messages; "typing…" is none, and would come too late to be worth anything. */
function isCounted(method: string): boolean {
  return /^(send(?!ChatAction)|edit|copy|forward)/.test(method);
}

function chatOf(payload: unknown): number | string | null {
  if (typeof payload !== "object" || payload === null || !("chat_id" in payload)) return null;
  const { chat_id: chatId } = payload;
  return typeof chatId === "number" || typeof chatId === "string" ? chatId : null;
}

function forgetRested(chats: Map<number | string, Pacer>, now: number): void {
  for (const [chatId, pacer] of chats) if (pacer.isRested(now)) chats.delete(chatId);
}
