import { loadRulesPage } from "../../usecases/teaching/rules.ts";
import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../messages/reply.ts";
import { rulesView } from "../views/rules-view.ts";
import type { RunCommand } from "./command.ts";

/** `/rules`: the user's rules by use. */
export function rulesCommand(ports: BotPorts): RunCommand {
  return async (ctx) =>
    reply(ctx, rulesView(await loadRulesPage(ports, ctx.user), { page: 0 }, ctx.language));
}
