import { reply } from "../reply.ts";
import { hasBank } from "../../usecases/banks-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import { startView } from "../views/start-view.ts";
import type { RunCommand } from "./command.ts";

/** `/start`: who we are, what we store, and a way to connect a bank. */
export function startCommand(ports: Pick<BotPorts, "items">): RunCommand {
  return async (ctx) => {
    const name = ctx.from?.first_name.trim() || null;
    await reply(ctx, startView({ name, hasBank: await hasBank(ports, ctx.user.id) }, ctx.language));
  };
}
