import type { Api } from "grammy";
import { sendOptions } from "./send-options.ts";
import { isRefusal } from "./telegram-error.ts";
import type { Message } from "./views/message.ts";

/** Changes a message, buttons and all; false where it is gone, so that it must be sent anew. */
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
    if (isRefusal(error, /message is not modified/i)) return true;
    if (isRefusal(error, /message to edit not found|message can't be edited/i)) return false;
    throw error;
  }
}
