import type { BotContext } from "../context.ts";
import { isRefusal, TelegramError } from "../telegram-api/telegram-error.ts";

/**
 * Answers a callback query, which ends the button's spinner; `text` is shown over the chat (at most 200
 * characters). A failure is only logged: the action itself must go on. A button that was pressed while
 * the bot was down can no longer be answered.
 */
export async function answerButton(ctx: BotContext, text = ""): Promise<void> {
  try {
    await ctx.answerCallbackQuery({ text });
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    if (!isRefusal(error, /query is too old|query ID is invalid/i))
      ctx.log.warn({ err: error }, "A callback query could not be answered");
  }
}
