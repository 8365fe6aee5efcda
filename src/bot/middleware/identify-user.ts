import type { Composer, Middleware } from "grammy";
import type { TimeZone } from "../../domain/day.ts";
import { languageFor } from "../../domain/user.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { registerUser } from "../../usecases/users/register-user.ts";
import type { BotPorts } from "../bot-ports.ts";
import { answerButton } from "../buttons/answer-button.ts";
import type { BotContext, UserContext } from "../context.ts";
import type { KnownChats } from "../known-chats.ts";

/**
 * Registers the user of an update, and runs `userHandlers` in their language. A button registers nobody:
 * pressed after the user's data were deleted, it must not store the user again. Notes the chat as known if figures
 * of the user are stored: a flood of new accounts has none.
 */
export function identifyUser(
  ports: BotPorts,
  defaultTimeZone: TimeZone,
  knownChats: Pick<KnownChats, "note">,
  userHandlers: Composer<UserContext>,
): Middleware<BotContext> {
  const answer = userHandlers.middleware();
  return async (ctx, next) => {
    if (!ctx.from || !ctx.chat) return;
    const known = await ports.users.byTelegramId(ctx.from.id);
    if (ctx.callbackQuery && !known)
      return answerButton(ctx, catalogFor(ctx.language).notice.oldButton);
    const newcomer = {
      telegramId: ctx.from.id,
      chatId: ctx.chat.id,
      languageTag: ctx.from.language_code,
      defaultTimeZone,
    };
    const user = await registerUser(ports, newcomer, known);
    knownChats.note(ctx.chat.id, user.figuresVersion > 0);
    await answer(Object.assign(ctx, { user, language: languageFor(user) }), next);
  };
}
