import type { Transformer } from "grammy";
import type { RateLimits } from "./rate-limits.ts";

/** Holds back messages and edits until Telegram's limits allow them; other calls pass at once. */
export function paceSends(rateLimits: RateLimits): Transformer {
  return async (prev, method, payload, signal) => {
    const chatId = isCounted(method) ? chatOf(payload) : null;
    if (chatId !== null) {
      // The chat first: a place among everyone that then waits for its chat would hold up all others.
      await rateLimits.chatSlot(chatId);
      await rateLimits.globalSlot();
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
