import type { Middleware } from "grammy";
import type { BotContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { privateOnlyView } from "../views/notice-view.ts";

/**
 * A user's money is nobody else's business: in groups a command gets one polite sentence, the rest
 * nothing. A private chat has its user's id, so what claims to come from another is not believed.
 */
export const privateOnly: Middleware<BotContext> = async (ctx, next) => {
  if (ctx.chat?.type === "private") return ctx.from?.id === ctx.chat.id ? next() : undefined;
  if (ctx.message?.text?.startsWith("/") && isMeant(ctx.message.text, ctx.me.username))
    await reply(ctx, privateOnlyView(ctx.me.username, ctx.language));
};

/** `/report` and `/report@this_bot`, but not `/report@another_bot`. */
function isMeant(text: string, username: string): boolean {
  const addressee = /^\/\w+@(\w+)/.exec(text)?.[1];
  return addressee === undefined || addressee.toLowerCase() === username.toLowerCase();
}
