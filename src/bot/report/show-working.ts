import type { Api } from "grammy";
import { TelegramError } from "../telegram-api/telegram-error.ts";

/** Shows "typing…", "sending a photo…" or "sending a file…" for five seconds or until the answer. A refusal of Telegram is ignored. */
export async function showWorking(
  api: Api,
  chatId: number,
  action: "typing" | "upload_photo" | "upload_document",
): Promise<void> {
  try {
    await api.sendChatAction(chatId, action);
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
  }
}
