import { latestAttempt } from "../../usecases/banks-of.ts";
import { listAccounts } from "../../usecases/list-accounts.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { ConnectUrl } from "../connect-url.ts";
import { reconnectButtons } from "../buttons/reconnect-buttons.ts";
import { reply } from "../messages/reply.ts";
import { showWorking } from "../report/show-working.ts";
import { accountsView } from "../views/accounts-view.ts";
import { nothingYetView } from "../views/nothing-yet-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import type { RunCommand } from "./command.ts";

/** `/accounts`: banks, accounts, balances, how fresh they are, and what mends those that are not. */
export function accountsCommand(ports: BotPorts, connectUrl: ConnectUrl): RunCommand {
  return async (ctx) => {
    const [overviews] = await Promise.all([
      listAccounts(ports, ctx.user),
      showWorking(ctx.api, ctx.user.chatId, "typing"),
    ]);
    if (overviews.length === 0)
      return reply(ctx, nothingYetView(await latestAttempt(ports, ctx.user.id), ctx.language));
    const accounts = overviews.flatMap((overview) => overview.accounts);
    const items = overviews.map(({ item }) => item);
    const banks = items.map((item) => ({
      item,
      accounts: accounts
        .filter(({ itemId, supersededBy }) => itemId === item.id && supersededBy === null)
        .map((account) => ({ account, latestDay: account.latestDay })),
    }));
    const reconnect = await reconnectButtons({ ports, connectUrl }, ctx.user, items);
    const moment = { now: ports.clock.now(), zone: ctx.user.timeZone };
    await reply(ctx, accountsView(banks, moment, reconnect, viewOptionsOf(ctx.user)));
  };
}
