import { loadSubscriptions } from "../../usecases/recurring/load-subscriptions.ts";
import type { ReportPorts } from "../../usecases/report/report-request.ts";
import { reply } from "../messages/reply.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import { subscriptionsView } from "../views/subscriptions-view.ts";
import type { RunCommand } from "./command.ts";

/** `/subscriptions`: what recurs, what it costs in a month and a year, and what changed. */
export function subscriptionsCommand(ports: ReportPorts): RunCommand {
  return async (ctx) => {
    const answer = await loadSubscriptions(ports, ctx.user);
    const view =
      answer.kind === "no-bank"
        ? noDataYetView(answer.attempt, ctx.language)
        : subscriptionsView(answer, viewOptionsOf(ctx.user));
    await reply(ctx, view);
  };
}
