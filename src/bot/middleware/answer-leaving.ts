import type { Middleware } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { deleteMyData } from "../../usecases/delete-my-data.ts";
import type { BotPorts } from "../bot-ports.ts";
import { answerButton } from "../callbacks/answer-button.ts";
import type { PersonContext } from "../context.ts";
import { reply } from "../reply.ts";
import { leavingView } from "../views/delete-data-view.ts";

/**
 * Whose data is being deleted gets this answer to everything: nothing new may be stored of them. The
 * deletion is asked for again, because a process killed at the wrong moment may have lost its job.
 */
export function answerLeaving(
  ports: Pick<BotPorts, "users" | "jobs" | "clock">,
): Middleware<PersonContext> {
  return async (ctx, next) => {
    if (ctx.user.leavingAt === null) return next();
    await deleteMyData(ports, ctx.user);
    if (ctx.callbackQuery)
      return answerButton(ctx, catalogFor(ctx.language).connection.deleteData.leaving);
    return reply(ctx, leavingView(ctx.language));
  };
}
