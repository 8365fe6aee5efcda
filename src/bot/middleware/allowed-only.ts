import type { Middleware } from "grammy";
import type { Ports } from "../../usecases/ports.ts";
import { answerButton } from "../buttons/answer-button.ts";
import type { BotContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import {
  CANCEL_CALLBACK,
  DELETE_DATA_CALLBACK,
  DISCONNECT_CALLBACK,
  DISCONNECT_CHOICE,
} from "../views/item-codec.ts";
import { noLongerAllowedView, notAllowedView } from "../views/notice-view.ts";

/**
 * Lets through those who may use the bot. Nothing about others is stored. Who was taken off the list
 * can still see what is stored of them, and have it deleted.
 */
export function allowedOnly({
  users,
  policy,
}: Pick<Ports, "users" | "policy">): Middleware<BotContext> {
  return async (ctx, next) => {
    if (!ctx.from) return;
    const { id } = ctx.from;
    if (policy.isAllowed(id)) return next();
    const isKnown = (await users.byTelegramId(id)) !== null;
    if (isKnown && isAlwaysAllowed(ctx)) return next();
    if (ctx.callbackQuery) await answerButton(ctx);
    await reply(
      ctx,
      isKnown ? noLongerAllowedView(ctx.language) : notAllowedView(id, ctx.language),
    );
  };
}

/** About one's own data, and its deletion. */
function isAlwaysAllowed({ message, callbackQuery }: BotContext): boolean {
  const data = callbackQuery?.data ?? "";
  return (
    /^\/(privacy|disconnect|delete_data)(@\w+)?(\s|$)/i.test(message?.text ?? "") ||
    [CANCEL_CALLBACK, DELETE_DATA_CALLBACK].includes(data) ||
    [DISCONNECT_CALLBACK, DISCONNECT_CHOICE].some(({ pattern }) => pattern.test(data))
  );
}
