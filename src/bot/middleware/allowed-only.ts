import type { Middleware } from "grammy";
import type { Ports } from "../../usecases/ports.ts";
import { answerButton } from "../buttons/answer-button.ts";
import { readCommand } from "../commands/read-command.ts";
import type { BotContext } from "../context.ts";
import type { CommandName } from "../../i18n/catalog.ts";
import { reply } from "../messages/reply.ts";
import {
  CANCEL_CALLBACK,
  DELETE_DATA_CALLBACK,
  DISCONNECT_CALLBACK,
  DISCONNECT_CHOICE,
} from "../views/item-codec.ts";
import { noLongerAllowedView, notAllowedView } from "../views/system-replies.ts";

/**
 * Passes updates of allowed users only; nothing about others is stored. A user who is no longer allowed
 * can still see what is stored about them, and delete it.
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

const ALWAYS_ALLOWED: ReadonlySet<CommandName> = new Set(["privacy", "disconnect", "delete_data"]);

/** The commands and buttons of `/privacy`, `/disconnect` and `/delete_data`, by all their names. */
function isAlwaysAllowed({ message, callbackQuery, me }: BotContext): boolean {
  const data = callbackQuery?.data ?? "";
  const command = readCommand(message?.text ?? "", me.username);
  return (
    (command !== null && ALWAYS_ALLOWED.has(command.name)) ||
    [CANCEL_CALLBACK, DELETE_DATA_CALLBACK].includes(data) ||
    [DISCONNECT_CALLBACK, DISCONNECT_CHOICE].some(({ pattern }) => pattern.test(data))
  );
}
