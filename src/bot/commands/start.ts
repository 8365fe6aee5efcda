import { reply } from "../reply.ts";
import type { BotPorts } from "../bot-ports.ts";
import { startView } from "../views/start-view.ts";
import type { RunCommand } from "./command.ts";

/** `/start`: who we are, what we store, and a way to connect a bank. */
export function startCommand({ items }: Pick<BotPorts, "items">): RunCommand {
  return async (ctx) => {
    const banks = await items.ofUser(ctx.user.id);
    const name = ctx.from?.first_name.trim() || null;
    await reply(ctx, startView({ name, hasBank: banks.length > 0 }, ctx.language));
  };
}
