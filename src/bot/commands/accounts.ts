import { latestConnectionAttempt } from "../../usecases/banks/banks-of.ts";
import { listAccounts } from "../../usecases/banks/list-accounts.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import { issueReconnectButtons } from "./issue-reconnect-buttons.ts";
import { reply } from "../messages/reply.ts";
import { showWorking } from "../report/show-working.ts";
import { accountsView } from "../views/accounts-view.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import type { RunCommand } from "./command.ts";

/** `/accounts`: banks with accounts, balances and freshness, and buttons to reconnect broken banks. */
export function accountsCommand(ports: BotPorts, connectUrl: ConnectUrl): RunCommand {
  return async (ctx) => {
    const [overviews, stored] = await Promise.all([
      listAccounts(ports, ctx.user),
      ports.accounts.ofUser(ctx.user.id),
      showWorking(ctx.api, ctx.user.chatId, "typing"),
    ]);
    const hasCash = stored.some(({ type }) => type === "CASH");
    if (overviews.length === 0 && !hasCash)
      return reply(
        ctx,
        noDataYetView(await latestConnectionAttempt(ports, ctx.user.id), ctx.language),
      );
    const accounts = overviews.flatMap((overview) => overview.accounts);
    const items = overviews.map(({ item }) => item);
    const banks = items.map((item) => ({
      item,
      accounts: accounts
        .filter(({ itemId, supersededBy }) => itemId === item.id && supersededBy === null)
        .map((account) => ({ account, latestDay: account.latestDay })),
    }));
    const reconnect = await issueReconnectButtons({ ports, connectUrl }, ctx.user, items);
    const moment = { now: ports.clock.now(), zone: ctx.user.timeZone };
    await reply(ctx, accountsView(banks, moment, reconnect, viewOptionsOf(ctx.user), hasCash));
  };
}
