import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../reply.ts";
import { noBankScheduleView, scheduleView } from "../views/schedule-view.ts";
import type { RunCommand } from "./command.ts";

/** `/schedule`: when summaries come by themselves. */
export function scheduleCommand({ items, clock }: Pick<BotPorts, "items" | "clock">): RunCommand {
  return async (ctx) => {
    const banks = await items.ofUser(ctx.user.id);
    const hasBank = banks.some(({ leavingAt }) => leavingAt === null);
    const view = hasBank
      ? scheduleView("plan", ctx.user, clock.now())
      : noBankScheduleView(ctx.user);
    await reply(ctx, view);
  };
}
