import type { Middleware } from "grammy";
import { answerButton } from "../callbacks/answer-button.ts";
import type { BotContext } from "../context.ts";
import { reply } from "../reply.ts";
import { notAllowedView } from "../views/notice-view.ts";

/** Lets through the listed people; everyone where the list is empty. Nothing about others is stored. */
export function allowedOnly(telegramIds: readonly number[]): Middleware<BotContext> {
  const allowed = new Set(telegramIds);
  return async (ctx, next) => {
    if (!ctx.from) return;
    if (allowed.size === 0 || allowed.has(ctx.from.id)) return next();
    if (ctx.callbackQuery) await answerButton(ctx);
    if (!ctx.myChatMember) await reply(ctx, notAllowedView(ctx.from.id, ctx.language));
  };
}
