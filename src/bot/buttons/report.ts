import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { latestConnectionAttemptOf } from "../../usecases/banks/banks-of.ts";
import { createReportRequest } from "../../usecases/report/report-request.ts";
import { isTeaching, type TransactionStep } from "../../usecases/report/report-location.ts";
import { teachTransaction } from "../../usecases/teaching/teach-transaction.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import type { LatestPress } from "../report/latest-press.ts";
import type { OpenQuestions } from "../report/open-questions.ts";
import type { ReportParts } from "../report/send-report.ts";
import { showScreen } from "../report/show-screen.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import type { AskedFor } from "../views/reply-place.ts";
import { LOCATION_PATTERN, readLocation } from "../views/report/location-codec.ts";
import { readSearchOf } from "../views/search/search-place.ts";
import { reply } from "../messages/reply.ts";
import { answerButton } from "./answer-button.ts";
import { askReply } from "./ask-reply.ts";

export interface ReportButtonParts extends ReportParts {
  readonly presses: LatestPress;
  readonly questions: OpenQuestions;
}

/** The buttons of a report. Their data hold nothing of a user: a press shows the figures of the user who pressed. */
export function reportButtons(ports: BotPorts, parts: ReportButtonParts): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(LOCATION_PATTERN, async (ctx) => {
    const { message, data } = ctx.callbackQuery;
    const request = createReportRequest(ports, ctx.user);
    const location = readLocation(data, request.calendar);
    if (!location || !message) return answerButton(ctx, catalogFor(ctx.language).notice.oldButton);
    if (!(await request.hasFigures())) {
      await answerButton(ctx);
      return reply(
        ctx,
        noDataYetView(latestConnectionAttemptOf(await request.items()), ctx.language),
      );
    }
    // Stored before the answer, so that no failure of Telegram loses what the user said.
    const { screen } = location;
    const asks = screen.kind === "transaction" ? ASKED[screen.step.kind] : undefined;
    if (asks && screen.kind === "transaction") {
      const question = { asks, location: { ...location, screen } };
      return askReply(ports, ctx, question, parts.questions);
    }
    const told =
      screen.kind === "transaction" && isTeaching(screen.step)
        ? await teachTransaction(ports, ctx.user, { key: screen.key, step: screen.step })
        : null;
    await answerButton(ctx);
    // A chat takes one change a second, so a press that is not the latest one is skipped.
    if (!parts.presses.isLatest(ctx)) return;
    const shown = {
      chatId: message.chat.id,
      messageId: message.message_id,
      hasPhoto: "photo" in message,
      search: readSearchOf(message.entities),
    };
    await showScreen(ports, parts, request, { location, message: shown, told });
  });
  return buttons;
}

/** The steps that ask a question, which a message answers. */
const ASKED: Partial<Record<TransactionStep["kind"], AskedFor>> = { rename: "name", note: "note" };
