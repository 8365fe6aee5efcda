import type { Transformer } from "grammy";
import { chatIdIn } from "./payload.ts";
import type { RateLimits } from "./rate-limits.ts";

/** Delays messages and edits until the rate limits allow them; other calls pass at once. */
export function paceSends(rateLimits: RateLimits): Transformer {
  return async (prev, method, payload, signal) => {
    const chatId = isCounted(method) ? chatIdIn(payload) : null;
    if (chatId !== null) {
      // The chat's slot first: a global slot that then waits for its chat would delay all others.
      await rateLimits.chatSlot(chatId);
      await rateLimits.globalSlot();
    }
    return prev(method, payload, signal);
  };
}

/** The limits are on messages; "typing…" is none, and would be useless later. */
function isCounted(method: string): boolean {
  return /^(send(?!ChatAction)|edit|copy|forward)/.test(method);
}
