import type { Middleware } from "grammy";
import type { Logger } from "pino";
import { languageOf } from "../../domain/language.ts";
import type { BotContext } from "../context.ts";

/** Adds a log with the update's id and the language of the user's Telegram client to the context. */
export function prepareContext(logger: Logger): Middleware<BotContext> {
  return (ctx, next) => {
    ctx.log = logger.child({ updateId: ctx.update.update_id });
    ctx.language = languageOf(ctx.from?.language_code);
    return next();
  };
}
