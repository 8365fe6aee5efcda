import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../reply.ts";
import {
  chooseBankView,
  confirmDisconnectView,
  nothingToDisconnectView,
} from "../views/disconnect-view.ts";
import type { RunCommand } from "./command.ts";

/** `/disconnect`: chooses the bank, where there are several, and asks; the buttons do it. */
export function disconnectCommand({ items }: Pick<BotPorts, "items">): RunCommand {
  return async (ctx) => {
    const all = await items.ofUser(ctx.user.id);
    const connected = all.filter(({ leavingAt }) => leavingAt === null);
    const [first] = connected;
    if (!first) {
      const leaving = all.map(({ bank }) => bank);
      return reply(ctx, nothingToDisconnectView(leaving, ctx.language));
    }
    if (connected.length === 1) return reply(ctx, confirmDisconnectView(first, ctx.language));
    return reply(ctx, chooseBankView(connected, ctx.user.timeZone, ctx.language));
  };
}
