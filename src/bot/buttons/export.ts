import { Composer } from "grammy";
import { loadExportScope } from "../../usecases/export/export-scope.ts";
import { calendarOf } from "../../usecases/users/calendar-of.ts";
import type { BotPorts } from "../bot-ports.ts";
import { answerExport, choiceView } from "../commands/export.ts";
import type { UserContext } from "../context.ts";
import type { ExportParts } from "../export/send-export.ts";
import { reply } from "../messages/reply.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import {
  EXPORT_PATTERN,
  readExportData,
  spanOf,
  type ExportChoice,
} from "../views/export/export-codec.ts";
import { exportAccountsView } from "../views/export/export-view.ts";
import type { Message } from "../views/message.ts";
import { noDataYetView } from "../views/no-data-yet-view.ts";
import { answerButton } from "./answer-button.ts";
import type { OncePerTap } from "./double-taps.ts";

/** The buttons of `/export`, and the one of a report that leads to it. */
export function exportButtons(
  ports: BotPorts,
  once: OncePerTap,
  parts: ExportParts,
): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(EXPORT_PATTERN, async (ctx, next) => {
    const step = readExportData(ctx.callbackQuery.data);
    if (!step) return next();
    const { kind, choice } = step;
    switch (kind) {
      case "send":
        return once(ctx, async () => {
          await answerButton(ctx);
          await sendChoice(ports, parts, ctx, choice);
        });
      case "new":
        return once(ctx, async () => {
          await answerButton(ctx);
          await reply(ctx, await choiceView(ports, ctx, choice));
        });
      case "show":
        await answerButton(ctx);
        return replaceMessage(ctx, await choiceView(ports, ctx, choice));
      case "accounts":
        await answerButton(ctx);
        return replaceMessage(ctx, await accountsView(ports, ctx, choice));
    }
  });
  return buttons;
}

async function sendChoice(
  ports: BotPorts,
  parts: ExportParts,
  ctx: UserContext,
  choice: ExportChoice,
): Promise<void> {
  const { format, span, accountKey } = choice;
  const calendar = calendarOf(ports, ctx.user);
  const request = { format, span: spanOf(span, calendar), accountKey };
  await answerExport(ports, parts, ctx, request, choice);
}

async function accountsView(
  ports: BotPorts,
  { user, language }: UserContext,
  choice: ExportChoice,
): Promise<Message> {
  const scope = await loadExportScope(ports, user);
  if (scope.kind === "no-bank") return noDataYetView(scope.attempt, language);
  const calendar = calendarOf(ports, user);
  return exportAccountsView(choice, { accounts: scope.accounts, calendar, language });
}
