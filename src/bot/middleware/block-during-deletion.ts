import type { Middleware } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { deleteMyData } from "../../usecases/deletion/delete-my-data.ts";
import type { BotPorts } from "../bot-ports.ts";
import { answerButton } from "../buttons/answer-button.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { deletionRunningView } from "../views/delete-data-view.ts";

/**
 * Answers every update of a user whose data are being deleted, so that nothing new is stored. Enqueues
 * the deletion again, because a process that was killed may have lost its job.
 */
export function blockDuringDeletion(
  ports: Pick<BotPorts, "users" | "jobs" | "clock">,
): Middleware<UserContext> {
  return async (ctx, next) => {
    if (ctx.user.deletionRequestedAt === null) return next();
    await deleteMyData(ports, ctx.user);
    if (ctx.callbackQuery)
      return answerButton(ctx, catalogFor(ctx.language).connection.deleteData.running);
    return reply(ctx, deletionRunningView(ctx.language));
  };
}
