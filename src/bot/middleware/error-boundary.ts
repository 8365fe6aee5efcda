import type { Middleware } from "grammy";
import { ChatBlockedError } from "../../errors.ts";
import type { Random } from "../../usecases/ports/random.ts";
import type { LogError } from "../../usecases/ports/log-error.ts";
import type { BotContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { LeaseLostError } from "../telegram-api/answer-under-lease.ts";
import { errorView } from "../views/system-replies.ts";

/**
 * Catches every error of a handler. The user gets a message with a short error id; the log has the error
 * under the same id.
 */
export function errorBoundary(random: Random, logError: LogError): Middleware<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (error instanceof ChatBlockedError) return ctx.log.info("The user blocked the bot");
      if (error instanceof LeaseLostError) return ctx.log.warn(error.message);
      const errorId = random.id().slice(0, 8);
      logError(error, "handling an update", { errorId, updateId: ctx.update.update_id });
      await replyWithErrorId(ctx, errorId);
    }
  };
}

async function replyWithErrorId(ctx: BotContext, errorId: string): Promise<void> {
  try {
    await reply(ctx, errorView(errorId, ctx.language));
  } catch (error) {
    ctx.log.warn({ err: error, errorId }, "The user could not be notified of the error");
  }
}
