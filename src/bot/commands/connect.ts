import { withoutReplaced } from "../../domain/without-replaced.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { ConnectUrl } from "../connect-url.ts";
import { connectLinks } from "../reconnect-buttons.ts";
import { reply } from "../reply.ts";
import { connectView } from "../views/connect-view.ts";
import type { RunCommand } from "./command.ts";

/** `/connect`, and its button: personal links to the Connect page, for broken banks first. */
export function connectCommand(ports: BotPorts, connectUrl: ConnectUrl): RunCommand {
  return async (ctx) => {
    const [items, accounts] = await Promise.all([
      ports.items.ofUser(ctx.user.id),
      ports.accounts.ofUser(ctx.user.id),
    ]);
    const current = withoutReplaced(items, accounts);
    const { url, reconnect } = await connectLinks({ ports, connectUrl }, ctx.user, current);
    await reply(ctx, connectView(url, reconnect, ctx.language));
  };
}
