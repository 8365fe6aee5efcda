import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { privateOnlyView } from "../views/system-replies.ts";

/**
 * Passes updates of private chats only, because answers show a user's money. In groups a command is
 * answered with a hint. A private chat's id is its user's id; updates with another one are ignored.
 */
export const privateOnly: Middleware<BotContext> = async (ctx, next) => {
  if (ctx.chat?.type === "private") return ctx.from?.id === ctx.chat.id ? next() : undefined;
  if (ctx.message?.text?.startsWith("/") && isForThisBot(ctx.message.text, ctx.me.username))
    await reply(ctx, privateOnlyView(ctx.me.username, ctx.language));
};

/** `/report` and `/report@this_bot`, but not `/report@another_bot`. */
function isForThisBot(text: string, username: string): boolean {
  const addressee = /^\/\w+@(\w+)/.exec(text)?.[1];
  return addressee === undefined || addressee.toLowerCase() === username.toLowerCase();
}
