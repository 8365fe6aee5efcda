import type { BotContext } from "../context.ts";
import { sendMessage } from "./send-message.ts";
import type { Message } from "../views/message.ts";

/** Answers in the update's chat; does nothing where it has none. */
export async function reply(ctx: BotContext, message: Message): Promise<void> {
  if (ctx.chat) await sendMessage(ctx.api, ctx.chat.id, message);
}
