import { readBudget } from "../../domain/budgets/read-budget.ts";
import { languageFor, type User } from "../../domain/user.ts";
import { changeBudget, type BudgetChange } from "../../usecases/budgets/change-budget.ts";
import { loadBudgets, type BudgetsPage } from "../../usecases/budgets/load-budgets.ts";
import type { ReportPorts } from "../../usecases/report/report-request.ts";
import { reply } from "../messages/reply.ts";
import { changedNotice, misreadView } from "../views/budget/budget-answers.ts";
import { budgetsView, budgetView } from "../views/budget/budget-view.ts";
import type { Message } from "../views/message.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import type { RunCommand } from "./command.ts";

/** `/budget [category] [amount]`: the user's budgets, or a change of one. */
export function budgetCommand(ports: ReportPorts): RunCommand {
  return async (ctx, words) =>
    reply(
      ctx,
      await withBudgets(ports, ctx.user, (page) => answerTo(ports, ctx.user, words, page)),
    );
}

/** A message about the user's budgets; without a bank it says so. */
export async function withBudgets(
  ports: ReportPorts,
  user: User,
  view: (page: BudgetsPage) => Message | Promise<Message>,
): Promise<Message> {
  const answer = await loadBudgets(ports, user);
  if (answer.kind === "no-bank") return noDataYetView(answer.attempt, languageFor(user));
  return view(answer);
}

/** Changes a budget; the answer is the list after it. */
export async function changed(
  ports: ReportPorts,
  user: User,
  categoryId: string | null,
  change: BudgetChange,
): Promise<Message> {
  const done = await changeBudget(ports, user, categoryId, change);
  const options = viewOptionsOf(user);
  const notice = changedNotice(done, categoryId, options);
  return withBudgets(ports, user, (page) => budgetsView(page, options, notice));
}

async function answerTo(
  ports: ReportPorts,
  user: User,
  words: string,
  page: BudgetsPage,
): Promise<Message> {
  const options = viewOptionsOf(user);
  const read = readBudget(words, page.currency);
  switch (read.kind) {
    case "list":
      return budgetsView(page, options);
    case "wish": {
      const { categoryId, wish } = read;
      if (wish.kind === "open") return budgetView(page, categoryId, options);
      return changed(ports, user, categoryId, wish);
    }
    case "unsure":
    case "unknown-category":
    case "bad-limit":
      return misreadView(read, page.currency, options);
  }
}
