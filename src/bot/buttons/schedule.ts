import { Composer } from "grammy";
import type { Rhythm } from "../../domain/summary-plan.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { namedPeriod } from "../../domain/period.ts";
import { hasBank } from "../../usecases/banks/banks-of.ts";
import { changeSummaries } from "../../usecases/summaries/change-summaries.ts";
import { reportPeriod } from "../../usecases/report/report-period.ts";
import { createReportRequest } from "../../usecases/report/report-request.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { sendReport, type ReportParts } from "../report/send-report.ts";
import { readScheduleData, SCHEDULE_PATTERN } from "../views/schedule-codec.ts";
import { noBankScheduleView, scheduleView } from "../views/schedule-view.ts";
import type { OncePerTap } from "./double-taps.ts";
import { answerButton } from "./answer-button.ts";

/** The buttons of `/schedule`, which edit its message. */
export function scheduleButtons(
  ports: BotPorts,
  once: OncePerTap,
  parts: ReportParts,
): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(SCHEDULE_PATTERN, async (ctx, next) => {
    const choice = readScheduleData(ctx.callbackQuery.data);
    if (!choice) return next();
    const { user } = ctx;
    if (!(await hasBank(ports, user.id))) {
      await answerButton(ctx);
      return replaceMessage(ctx, noBankScheduleView(user));
    }
    const now = ports.clock.now();
    switch (choice.kind) {
      case "open":
        await answerButton(ctx);
        return replaceMessage(ctx, scheduleView(choice.page, user, now));
      case "change": {
        const changed = await changeSummaries(ports, user, choice.change);
        await answerButton(ctx);
        return replaceMessage(ctx, scheduleView("plan", changed, now));
      }
      case "send":
        return once(ctx, async () => {
          await answerButton(ctx, catalogFor(ctx.language).schedule.sending);
          await replaceMessage(ctx, scheduleView("plan", user, now));
          await sendNow(ports, parts, ctx, choice.rhythm);
        });
    }
  });
  return buttons;
}

/** Sends the report at once. It does not count as a scheduled summary. */
async function sendNow(
  ports: BotPorts,
  parts: ReportParts,
  { user }: UserContext,
  rhythm: Rhythm,
): Promise<void> {
  const name = rhythm === "weekly" ? "last-week" : "last-month";
  const request = createReportRequest(ports, user);
  const { calendar } = request;
  const report = await reportPeriod(request, namedPeriod(name, calendar));
  await sendReport(parts, user, { report, calendar }, { opening: "answer" });
}
