import type { Middleware } from "grammy";
import { ChatBlockedError } from "../../errors.ts";
import type { Random } from "../../usecases/ports/random.ts";
import type { LogError } from "../bot-ports.ts";
import type { BotContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { errorView } from "../views/notice-view.ts";

/**
 * The end of every failure in a handler. The user reads a sentence with a short code, the log has
 * the cause under the same code.
 */
export function errorBoundary(random: Random, report: LogError): Middleware<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (error instanceof ChatBlockedError) return ctx.log.info("The person blocked the bot");
      const errorId = random.id().slice(0, 8);
      report(error, "bot", { errorId, updateId: ctx.update.update_id });
      await apologise(ctx, errorId);
    }
  };
}

async function apologise(ctx: BotContext, errorId: string): Promise<void> {
  try {
    await reply(ctx, errorView(errorId, ctx.language));
  } catch (error) {
    ctx.log.warn({ err: error, errorId }, "The person could not be told of the error");
  }
}
