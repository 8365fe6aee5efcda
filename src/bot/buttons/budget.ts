import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { BotPorts } from "../bot-ports.ts";
import { changed, withBudgets } from "../commands/budget.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { reply } from "../messages/reply.ts";
import {
  hiddenSubject,
  BUDGET_PATTERN,
  readBudgetData,
  type BudgetStep,
} from "../views/budget/budget-codec.ts";
import { subjectName } from "../views/budget/budget-lines.ts";
import { budgetsView, budgetView, pickView } from "../views/budget/budget-view.ts";
import { markup } from "../views/html.ts";
import type { Message } from "../views/message.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { answerButton } from "./answer-button.ts";
import type { OncePerTap } from "./double-taps.ts";

/** The buttons of `/budget`, which edit its message, and those of a report that send one. */
export function budgetButtons(ports: BotPorts, once: OncePerTap): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(BUDGET_PATTERN, async (ctx, next) => {
    const step = readBudgetData(ctx.callbackQuery.data);
    if (!step) return next();
    if (step.kind === "ask")
      return once(ctx, async () => {
        await answerButton(ctx);
        await askLimit(ctx, step.categoryId);
      });
    // Stored before the answer, so that no failure of Telegram loses what the user said.
    const show = async (send: typeof reply) => {
      const view = await viewAfter(ports, ctx, step);
      await answerButton(ctx);
      await send(ctx, view);
    };
    const isNew = step.kind === "new" || step.kind === "new-of";
    return isNew ? once(ctx, () => show(reply)) : show(replaceMessage);
  });
  return buttons;
}

async function viewAfter(
  ports: BotPorts,
  { user }: UserContext,
  step: Exclude<BudgetStep, { readonly kind: "ask" }>,
): Promise<Message> {
  const options = viewOptionsOf(user);
  switch (step.kind) {
    case "set":
    case "remove":
      return changed(ports, user, step.categoryId, step);
    case "list":
    case "new":
      return withBudgets(ports, user, (page) => budgetsView(page, options));
    case "pick":
      return withBudgets(ports, user, (page) => pickView(page, options));
    case "open":
    case "new-of":
      return withBudgets(ports, user, (page) => budgetView(page, step.categoryId, options));
  }
}

async function askLimit({ api, user, language }: UserContext, categoryId: string | null) {
  const name = subjectName(categoryId, language);
  const question = catalogFor(language).budget.ask({ name });
  await api.sendMessage(user.chatId, markup`${hiddenSubject(categoryId)}${question}`.text, {
    parse_mode: "HTML",
    reply_markup: { force_reply: true },
  });
}
