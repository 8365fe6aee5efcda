import type { Api } from "grammy";
import { TelegramError } from "../telegram-api/telegram-error.ts";

/** "typing…" or "sending a photo…" over the chat, for five seconds or until the answer. Not worth failing for. */
export async function showWorking(
  api: Api,
  chatId: number,
  action: "typing" | "upload_photo",
): Promise<void> {
  try {
    await api.sendChatAction(chatId, action);
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
  }
}
