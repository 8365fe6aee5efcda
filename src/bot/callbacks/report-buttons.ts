import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { calendarOf } from "../../usecases/calendar-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { PersonContext } from "../context.ts";
import type { LatestPress } from "../latest-press.ts";
import type { ReportParts } from "../send-report.ts";
import { showPlace } from "../show-place.ts";
import { PLACE_PATTERN, readPlace } from "../views/report/place-callback.ts";
import { answerButton } from "./answer-button.ts";

export interface ReportButtonParts extends ReportParts {
  readonly presses: LatestPress;
}

/** The buttons of a report. They hold nothing of anybody: whoever presses one sees their own figures. */
export function reportButtons(ports: BotPorts, parts: ReportButtonParts): Composer<PersonContext> {
  const buttons = new Composer<PersonContext>();
  buttons.callbackQuery(PLACE_PATTERN, async (ctx) => {
    const { message, data } = ctx.callbackQuery;
    const place = readPlace(data, calendarOf(ports, ctx.user));
    if (!place || !message) return answerButton(ctx, catalogFor(ctx.language).notice.oldButton);
    await answerButton(ctx);
    // A chat takes one change a second: what lies between is not worth waiting for.
    if (!parts.presses.isWanted(ctx)) return;
    const shown = {
      chatId: message.chat.id,
      messageId: message.message_id,
      hasPhoto: "photo" in message,
    };
    await showPlace(ports, parts, ctx.user, { place, message: shown });
  });
  return buttons;
}
