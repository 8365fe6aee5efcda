import { loadBalances } from "../../usecases/balances/load-balances.ts";
import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../messages/reply.ts";
import { balancesView, cashAloneView } from "../views/balance/balances-view.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { withUnusedWords } from "../views/unused-words.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import type { RunCommand } from "./command.ts";

/** `/balance`: what each account, card, investment and loan comes to, and of when that is. */
export function balanceCommand(ports: BotPorts): RunCommand {
  return async (ctx, words) => {
    const answer = await loadBalances(ports, ctx.user);
    if (answer.kind === "no-bank") {
      const accounts = await ports.accounts.ofUser(ctx.user.id);
      const hasCash = accounts.some(({ type }) => type === "CASH");
      const none = noDataYetView(answer.attempt, ctx.language);
      return reply(ctx, hasCash ? cashAloneView(ctx.language) : none);
    }
    const view = balancesView(answer, ctx.user.timeZone, viewOptionsOf(ctx.user));
    await reply(ctx, withUnusedWords(view, words, ctx.language));
  };
}
