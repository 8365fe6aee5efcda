import type { Api } from "grammy";
import { MESSAGE_GONE, NOT_MODIFIED } from "../telegram-api/refusals.ts";
import { sendOptions } from "./send-options.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import type { Message } from "../views/message.ts";

/** Edits a message with its buttons; false where it cannot be edited any more and must be sent anew. */
export async function editMessage(
  api: Api,
  chatId: number,
  messageId: number,
  message: Message,
): Promise<boolean> {
  try {
    await api.editMessageText(chatId, messageId, message.text, sendOptions(message));
    return true;
  } catch (error) {
    if (isRefusal(error, NOT_MODIFIED)) return true;
    if (isRefusal(error, MESSAGE_GONE)) return false;
    throw error;
  }
}
