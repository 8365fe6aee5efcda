import type { Middleware } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { deleteMyData } from "../../usecases/delete-my-data.ts";
import type { BotPorts } from "../bot-ports.ts";
import { answerButton } from "../buttons/answer-button.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { deletionRunningView } from "../views/delete-data-view.ts";

/**
 * Whose data is being deleted gets this answer to everything: nothing new may be stored of them. The
 * deletion is asked for again, because a process killed at the wrong moment may have lost its job.
 */
export function blockDuringDeletion(
  ports: Pick<BotPorts, "users" | "jobs" | "clock">,
): Middleware<UserContext> {
  return async (ctx, next) => {
    if (ctx.user.deletionRequestedAt === null) return next();
    await deleteMyData(ports, ctx.user);
    if (ctx.callbackQuery)
      return answerButton(ctx, catalogFor(ctx.language).connection.deleteData.leaving);
    return reply(ctx, deletionRunningView(ctx.language));
  };
}
