import { currentBanks } from "../../usecases/banks/banks-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import { issueConnectButtons } from "./issue-reconnect-buttons.ts";
import { reply } from "../messages/reply.ts";
import { connectView } from "../views/connect-view.ts";
import type { RunCommand } from "./command.ts";

/** `/connect` and its button: personal links to the Connect page, broken banks first. */
export function connectCommand(ports: BotPorts, connectUrl: ConnectUrl): RunCommand {
  return async (ctx) => {
    const items = await currentBanks(ports, ctx.user);
    const { url, reconnect } = await issueConnectButtons({ ports, connectUrl }, ctx.user, items);
    await reply(ctx, connectView(url, reconnect, ctx.language));
  };
}
