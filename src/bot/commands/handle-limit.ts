import { Composer } from "grammy";
import { readBudget } from "../../domain/budgets/read-budget.ts";
import type { ReportPorts } from "../../usecases/report/report-request.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { misreadView } from "../views/budget/budget-answers.ts";
import { askedIn } from "../views/budget/budget-codec.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { changed, withBudgets } from "./budget.ts";

/** Sets a budget by the answer to the bot's question, which ends in what it is for. */
export function handleLimit(ports: ReportPorts): Composer<UserContext> {
  const messages = new Composer<UserContext>();
  messages.on("message:text", async (ctx, next) => {
    const { text, reply_to_message: question } = ctx.message;
    const asked = question?.from?.id === ctx.me.id ? askedIn(question) : null;
    if (asked === null || text.startsWith("/")) return next();
    const { user } = ctx;
    const view = await withBudgets(ports, user, ({ currency }) => {
      const read = readBudget(text, currency);
      // Only an amount, or that it ends: a category in it would be another one.
      const wish = read.kind === "wish" && read.categoryId === null ? read.wish : null;
      return wish === null || wish.kind === "open"
        ? misreadView({ kind: "bad-limit" }, currency, viewOptionsOf(user))
        : changed(ports, user, asked.categoryId, wish);
    });
    return reply(ctx, view);
  });
  return messages;
}
