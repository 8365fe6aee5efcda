import { reportSpending } from "../../usecases/report/report-spending.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import { reply } from "../messages/reply.ts";
import { sendReport, type ReportParts } from "../report/send-report.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { noPeriodView } from "../views/period-view.ts";
import type { RunCommand } from "./command.ts";

/** `/report [period]`: the period's report, or why there is none. */
export function reportCommand(ports: BotPorts, parts: ReportParts): RunCommand {
  return async (ctx, words) => {
    // While the figures are loaded, where there are any.
    if (ctx.user.figuresVersion > 0) parts.pictures.prepare();
    const answer = await reportSpending(ports, ctx.user, words);
    switch (answer.kind) {
      case "report":
        return sendReport(parts, ctx.user, answer);
      case "unknown-period":
      case "future": {
        const why = answer.kind === "future" ? "future" : "unknown";
        const calendar = calendarOf(ports, ctx.user);
        return reply(ctx, noPeriodView({ command: "report", why, words, calendar }, ctx.language));
      }
      case "no-bank":
        return reply(ctx, noDataYetView(answer.attempt, ctx.language));
    }
  };
}
