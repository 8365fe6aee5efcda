import type { BotContext } from "../context.ts";
import { editMessage } from "./edit-message.ts";
import { ANY_REFUSAL } from "../telegram-api/refusals.ts";
import { reply } from "./reply.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import type { Message } from "../views/message.ts";

/** Replaces the message whose button was pressed, or answers with a new one where that cannot be edited. */
export async function replaceMessage(ctx: BotContext, message: Message): Promise<void> {
  if (!(await tryEdit(ctx, message))) await reply(ctx, message);
}

/** False where Telegram refuses the edit, for whatever reason. */
async function tryEdit(ctx: BotContext, message: Message): Promise<boolean> {
  const shown = ctx.callbackQuery?.message;
  if (!shown) return false;
  try {
    return await editMessage(ctx.api, shown.chat.id, shown.message_id, message);
  } catch (error) {
    if (!isRefusal(error, ANY_REFUSAL)) throw error;
    return false;
  }
}
