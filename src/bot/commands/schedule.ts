import { hasBank } from "../../usecases/banks/banks-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../messages/reply.ts";
import { noBankScheduleView, scheduleView } from "../views/schedule-view.ts";
import type { RunCommand } from "./command.ts";

/** `/schedule`: when summaries are sent. */
export function scheduleCommand({ items, clock }: Pick<BotPorts, "items" | "clock">): RunCommand {
  return async (ctx) => {
    const view = (await hasBank({ items }, ctx.user.id))
      ? scheduleView("plan", ctx.user, clock.now())
      : noBankScheduleView(ctx.user);
    await reply(ctx, view);
  };
}
