import type { Api } from "grammy";
import { TelegramError } from "./telegram-error.ts";

/** Asks Telegram who we are. A token that it does not know gets 401, a malformed one 404. */
export async function refusesToken(api: Api): Promise<boolean> {
  try {
    await api.getMe();
    return false;
  } catch (error) {
    return error instanceof TelegramError && (error.code === 401 || error.code === 404);
  }
}
