import { bankName } from "../../i18n/bank-name.ts";
import { namedBanks } from "../../usecases/banks/banks-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../messages/reply.ts";
import {
  chooseBankView,
  confirmDisconnectView,
  nothingToDisconnectView,
} from "../views/disconnect-view.ts";
import type { RunCommand } from "./command.ts";

/** `/disconnect`: asks which bank, where there are several, and for confirmation; its buttons disconnect. */
export function disconnectCommand(ports: Pick<BotPorts, "items" | "accounts">): RunCommand {
  return async (ctx) => {
    const { user, language } = ctx;
    const all = await namedBanks(ports, user);
    const connected = all.filter(({ deletionRequestedAt }) => deletionRequestedAt === null);
    const [first] = connected;
    if (!first) {
      const deleting = all.map((bank) => bankName(bank, language));
      return reply(ctx, nothingToDisconnectView(deleting, language));
    }
    if (connected.length === 1) return reply(ctx, confirmDisconnectView(first, language));
    return reply(ctx, chooseBankView(connected, language));
  };
}
