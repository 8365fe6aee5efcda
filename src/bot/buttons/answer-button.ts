import type { BotContext } from "../context.ts";
import { isRefusal, TelegramError } from "../telegram-api/telegram-error.ts";

/**
 * Ends the spinning of a pressed button, with a few words over the chat where they are given (at most
 * 200 characters). Not worth failing for: what was asked for is still to come. One that was pressed
 * while the bot was down can no longer be answered, and need not be.
 */
export async function answerButton(ctx: BotContext, text = ""): Promise<void> {
  try {
    await ctx.answerCallbackQuery({ text });
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    if (!isRefusal(error, /query is too old|query ID is invalid/i))
      ctx.log.warn({ err: error }, "The press of a button could not be answered");
  }
}
