import type { ApiError } from "grammy/types";
import type { Transformer } from "grammy";
import { ChatBlockedError } from "../../errors.ts";
import { networkReason } from "./network-code.ts";
import { TelegramError } from "./telegram-error.ts";

/**
 * Turns every failed call into an error of ours: `ChatBlockedError` where the user cannot be
 * written to (any more), `TelegramError` otherwise. Must be the outermost transformer, so that no
 * error of grammY's gets past it.
 */
export function plainErrors(onBlocked: (chatId: number) => Promise<void>): Transformer {
  return async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal).catch((error: unknown) => {
      throw new TelegramError(method, null, networkReason(error));
    });
    if (answer.ok) return answer;
    const chatId = chatOf(payload);
    if (chatId === null || !isClosed(answer)) throw refusal(method, answer);
    await onBlocked(chatId);
    throw new ChatBlockedError(`${method} failed: ${answer.description}`);
  };
}

/** 403 is a block, a deleted account or a left group; "chat not found" a user who never wrote to this bot. */
function isClosed({ error_code, description }: ApiError): boolean {
  return error_code === 403 || (error_code === 400 && /chat not found/i.test(description));
}

function refusal(method: string, answer: ApiError): TelegramError {
  const { error_code, description, parameters } = answer;
  return new TelegramError(method, error_code, description, parameters?.retry_after ?? null);
}

function chatOf(payload: unknown): number | null {
  if (typeof payload !== "object" || payload === null || !("chat_id" in payload)) return null;
  return typeof payload.chat_id === "number" ? payload.chat_id : null;
}
