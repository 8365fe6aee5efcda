import type { ApiError } from "grammy/types";
import type { Transformer } from "grammy";
import { ChatBlockedError } from "../../errors.ts";
import { LeaseLostError } from "./answer-under-lease.ts";
import { networkReason } from "./network-code.ts";
import { chatIdIn } from "./payload.ts";
import { TelegramError } from "./telegram-error.ts";

/**
 * Translates every failure of a call: to `ChatBlockedError` where the chat cannot be written to, to
 * `TelegramError` otherwise. Must be the outermost transformer, so that no error of grammY's passes.
 */
export function translateErrors(onBlocked: (chatId: number) => Promise<void>): Transformer {
  return async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal).catch((error: unknown) => {
      if (error instanceof LeaseLostError) throw error;
      throw new TelegramError(method, null, networkReason(error));
    });
    if (answer.ok) return answer;
    const chatId = chatIdIn(payload);
    if (typeof chatId !== "number" || !isUnreachable(answer)) throw errorFor(method, answer);
    await onBlocked(chatId);
    throw new ChatBlockedError(`${method} failed: ${answer.description}`);
  };
}

/** 403 is a block, a deleted account or a left group; "chat not found" a user who never wrote to this bot. */
function isUnreachable({ error_code, description }: ApiError): boolean {
  return error_code === 403 || (error_code === 400 && /chat not found/i.test(description));
}

function errorFor(method: string, answer: ApiError): TelegramError {
  const { error_code, description, parameters } = answer;
  return new TelegramError(method, error_code, description, parameters?.retry_after ?? null);
}
