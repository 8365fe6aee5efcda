import { listAccounts } from "../../usecases/list-accounts.ts";
import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../reply.ts";
import { showWorking } from "../show-working.ts";
import { accountsView } from "../views/accounts-view.ts";
import type { RunCommand } from "./command.ts";

/** `/accounts`: banks, accounts, balances, and how fresh they are. */
export function accountsCommand(ports: BotPorts): RunCommand {
  return async (ctx) => {
    const [overviews] = await Promise.all([
      listAccounts(ports, ctx.user),
      showWorking(ctx.api, ctx.user.chatId, "typing"),
    ]);
    const banks = overviews.map(({ item, accounts }) => ({
      item,
      accounts: accounts.map((account) => ({ account, latestDay: account.latestDay })),
    }));
    const moment = { now: ports.clock.now(), zone: ctx.user.timeZone };
    await reply(ctx, accountsView(banks, moment, ctx.language));
  };
}
