import type { Transformer } from "grammy";
import { chatIdIn } from "./payload.ts";

/** Another process handles the chat: it has answered, or will. */
export class LeaseLostError extends Error {
  override readonly name = "LeaseLostError";

  constructor() {
    super(
      "Another process took the chat over while this one stood still; the update is left to it",
    );
  }
}

/** Refuses calls about a chat that another process has by now, right before they would be sent. */
export function answerUnderLease(mayAct: (chat: string) => Promise<boolean>): Transformer {
  return async (prev, method, payload, signal) => {
    const chatId = chatIdIn(payload);
    if (chatId !== null && !(await mayAct(String(chatId)))) throw new LeaseLostError();
    return prev(method, payload, signal);
  };
}
