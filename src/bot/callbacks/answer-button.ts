import type { BotContext } from "../context.ts";
import { isRefusal } from "../telegram-error.ts";

/**
 * Ends the spinning of a pressed button, with a few words over the chat where they are given (at most
 * 200 characters). One that was pressed while the bot was down can no longer be answered, and need not be.
 */
export async function answerButton(ctx: BotContext, text = ""): Promise<void> {
  try {
    await ctx.answerCallbackQuery({ text });
  } catch (error) {
    if (!isRefusal(error, /query is too old|query ID is invalid/i)) throw error;
  }
}
