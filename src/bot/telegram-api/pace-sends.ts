import type { Transformer } from "grammy";
import { chatIdIn } from "./payload.ts";
import type { RateLimits } from "./rate-limits.ts";

/**
 * Delays messages and edits until the rate limits allow them; other calls pass at once. Where Telegram
 * refuses one as too many, all others pause too: it does not say whether the chat or the bot sent too much.
 * Messages to chats that are not known give way to all others.
 */
export function paceSends(
  rateLimits: RateLimits,
  isKnown: (chatId: number | string) => boolean,
): Transformer {
  return async (prev, method, payload, signal) => {
    const chatId = isCounted(method) ? chatIdIn(payload) : null;
    if (chatId !== null) {
      // The chat's slot first: a global slot that then waits for its chat would delay all others.
      await rateLimits.chatSlot(chatId);
      await (isKnown(chatId) ? rateLimits.globalSlot() : rateLimits.strangerSlot());
    }
    const answer = await prev(method, payload, signal);
    const retryAfter = chatId === null || answer.ok ? undefined : answer.parameters?.retry_after;
    if (retryAfter !== undefined) await rateLimits.pause(retryAfter * 1000);
    return answer;
  };
}

/** The limits are on messages; "typing…" is none, and would be useless later. */
function isCounted(method: string): boolean {
  return /^(send(?!ChatAction)|edit|copy|forward)/.test(method);
}
