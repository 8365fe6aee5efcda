import type { Composer, Middleware } from "grammy";
import type { TimeZone } from "../../domain/day.ts";
import { languageFor } from "../../domain/user.ts";
import { registerUser } from "../../usecases/register-user.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { BotContext, PersonContext } from "../context.ts";

/** Knows who wrote and speaks their language to them, before `person` answers. */
export function identifyPerson(
  ports: BotPorts,
  defaultTimeZone: TimeZone,
  person: Composer<PersonContext>,
): Middleware<BotContext> {
  const answer = person.middleware();
  return async (ctx, next) => {
    if (!ctx.from || !ctx.chat) return;
    const user = await registerUser(ports, {
      telegramId: ctx.from.id,
      chatId: ctx.chat.id,
      languageTag: ctx.from.language_code,
      defaultTimeZone,
    });
    await answer(Object.assign(ctx, { user, language: languageFor(user) }), next);
  };
}
