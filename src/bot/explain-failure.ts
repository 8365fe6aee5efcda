import type { TelegramError } from "./telegram-api/telegram-error.ts";

/** For the operator: why the bot hears nothing, and what to do about it. */
export function explainFailure({ code, description }: TelegramError): string {
  if (code === null) return `Telegram is unreachable (${description})`;
  if (code === 401 || code === 404)
    return "Telegram does not know the token in TELEGRAM_BOT_TOKEN; ask @BotFather for the current one";
  if (code === 409)
    return "Another program receives this bot's updates with the same token; stop it, or give this one a bot of its own";
  return `Telegram refused (${code} ${description})`;
}
