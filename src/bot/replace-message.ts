import type { BotContext } from "./context.ts";
import { editMessage } from "./edit-message.ts";
import { reply } from "./reply.ts";
import type { Message } from "./views/message.ts";

/** Changes the message whose button was pressed, so that an answered question leaves nothing behind. */
export async function replaceMessage(ctx: BotContext, message: Message): Promise<void> {
  const shown = ctx.callbackQuery?.message;
  const isChanged = shown && (await editMessage(ctx.api, shown.chat.id, shown.message_id, message));
  if (!isChanged) await reply(ctx, message);
}
