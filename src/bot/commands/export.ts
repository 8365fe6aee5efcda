import { readExport } from "../../domain/export/read-export.ts";
import { readExportSpan, type ExportSpan } from "../../domain/export/export-span.ts";
import type { ExportRequest } from "../../usecases/export/export-context.ts";
import { exportMovements } from "../../usecases/export/export-movements.ts";
import { loadExportScope } from "../../usecases/export/export-scope.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import { daysOfSpan } from "../../domain/export/export-span.ts";
import { keptSentences } from "../views/report/kept-line.ts";
import { viewOptionsOf } from "../views/report/view-options.ts";
import type { UserContext } from "../context.ts";
import { sendExport, type ExportParts } from "../export/send-export.ts";
import { reply } from "../messages/reply.ts";
import { TelegramError } from "../telegram-api/telegram-error.ts";
import { unknownFormatView } from "../views/export/export-answers.ts";
import { FIRST_CHOICE, type ChosenSpan, type ExportChoice } from "../views/export/export-codec.ts";
import { exportView } from "../views/export/export-view.ts";
import { exportWords } from "../views/export/export-words.ts";
import { markup, type Html } from "../views/html.ts";
import type { Message } from "../views/message.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { noPeriodView } from "../views/period-view.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { RunCommand } from "./command.ts";

/** `/export [format] [period]`: the files, or a choice by buttons. */
export function exportCommand(ports: BotPorts, parts: ExportParts): RunCommand {
  return async (ctx, words) => {
    const wish = readExport(words);
    switch (wish.kind) {
      case "choose":
        return reply(ctx, await choiceView(ports, ctx, FIRST_CHOICE));
      case "unknown-format": {
        const span = chosenSpan(readExportSpan(words, calendarOf(ports, ctx.user)));
        if (span === null) return reply(ctx, unknownFormatView(ctx.language));
        return reply(ctx, await choiceView(ports, ctx, { ...FIRST_CHOICE, span }));
      }
      case "format": {
        const { format, period: words } = wish;
        const calendar = calendarOf(ports, ctx.user);
        const span = readExportSpan(words, calendar);
        if (!isSpan(span)) {
          const refused = {
            command: "export",
            lead: `${format} `,
            why: span.kind,
            words,
            calendar,
          } as const;
          return reply(ctx, noPeriodView(refused, ctx.language));
        }
        const choice = { ...FIRST_CHOICE, format };
        return answerExport(ports, parts, ctx, { format, span, accountKey: null }, choice);
      }
    }
  };
}

function isSpan(read: ReturnType<typeof readExportSpan>): read is ExportSpan {
  return read.kind === "period" || read.kind === "all";
}

/** Days without a format, as a choice; null where there are none. */
function chosenSpan(read: ReturnType<typeof readExportSpan>): ChosenSpan | null {
  if (!isSpan(read)) return null;
  return read.kind === "all" ? "all" : { first: read.period.first, last: read.period.last };
}

/** The choice by buttons; without a bank it says so. */
export async function choiceView(
  ports: BotPorts,
  { user, language }: UserContext,
  choice: ExportChoice,
  notice?: Html,
): Promise<Message> {
  const scope = await loadExportScope(ports, user);
  if (scope.kind === "no-bank") return noDataYetView(scope.attempt, language);
  const calendar = calendarOf(ports, user);
  const { accounts } = scope;
  return exportView(choice, { accounts, calendar, language, ...(notice && { notice }) });
}

/** Sends the files of an export, or says why there are none, with a choice of others. */
export async function answerExport(
  ports: BotPorts,
  parts: ExportParts,
  ctx: UserContext,
  request: ExportRequest,
  choice: ExportChoice,
): Promise<void> {
  const answer = await exportMovements(ports, ctx.user, request, exportWords(ctx.language));
  const texts = catalogFor(ctx.language).export;
  switch (answer.kind) {
    case "no-bank":
      return reply(ctx, noDataYetView(answer.attempt, ctx.language));
    case "nothing": {
      const kept = keptSentences(daysOfSpan(request.span), viewOptionsOf(ctx.user));
      const why = [texts.nothing, ...kept].join(" ");
      return reply(ctx, await choiceView(ports, ctx, choice, markup`${why}`));
    }
    case "no-account": {
      const all = { ...choice, accountKey: null };
      return reply(ctx, await choiceView(ports, ctx, all, markup`${texts.noAccount}`));
    }
    case "documents":
      try {
        return await sendExport(parts, ctx, { ...answer, span: request.span });
      } catch (error) {
        if (!isRefused(error)) throw error;
        ctx.log.warn({ err: error }, "Telegram refused a file");
        return reply(ctx, await choiceView(ports, ctx, choice, markup`${texts.refused}`));
      }
  }
}

/** Telegram understood the call, and does not take this file: 413 where it is too large. */
function isRefused(error: unknown): boolean {
  return error instanceof TelegramError && (error.code === 400 || error.code === 413);
}
