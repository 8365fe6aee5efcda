import type { Middleware } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { answerButton } from "../callbacks/answer-button.ts";
import type { PersonContext } from "../context.ts";
import { reply } from "../reply.ts";
import { leavingView } from "../views/delete-data-view.ts";

/** Whose data is being deleted gets this answer to everything: nothing new may be stored of them. */
export const answerLeaving: Middleware<PersonContext> = async (ctx, next) => {
  if (ctx.user.leavingAt === null) return next();
  if (ctx.callbackQuery)
    return answerButton(ctx, catalogFor(ctx.language).connection.deleteData.leaving);
  return reply(ctx, leavingView(ctx.language));
};
