import type { BotContext } from "../context.ts";
import { editMessage } from "./edit-message.ts";
import { ANY_REFUSAL } from "../telegram-api/refusals.ts";
import { reply } from "./reply.ts";
import { isRefusal } from "../telegram-api/telegram-error.ts";
import type { Message } from "../views/message.ts";

/** Changes the message whose button was pressed, so that an answered question leaves nothing behind. */
export async function replaceMessage(ctx: BotContext, message: Message): Promise<void> {
  if (!(await isReplaced(ctx, message))) await reply(ctx, message);
}

/** Whatever words an edit is refused in, the answer can still be a message of its own. */
async function isReplaced(ctx: BotContext, message: Message): Promise<boolean> {
  const shown = ctx.callbackQuery?.message;
  if (!shown) return false;
  try {
    return await editMessage(ctx.api, shown.chat.id, shown.message_id, message);
  } catch (error) {
    if (!isRefusal(error, ANY_REFUSAL)) throw error;
    return false;
  }
}
