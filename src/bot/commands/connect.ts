import { issueConnectLink } from "../../usecases/issue-connect-link.ts";
import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../reply.ts";
import { connectView } from "../views/connect-view.ts";
import type { RunCommand } from "./command.ts";

/** `/connect`, and its button: a personal link to the Connect page. */
export function connectCommand(ports: BotPorts, publicUrl: string): RunCommand {
  const root = publicUrl.replace(/\/+$/, "");
  return async (ctx) => {
    const { token } = await issueConnectLink(ports, ctx.user, { kind: "connect" });
    await reply(ctx, connectView(`${root}/connect/${token}`, ctx.language));
  };
}
