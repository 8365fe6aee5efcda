import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { Commands } from "../commands/command.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { CANCEL_CALLBACK, CONNECT_CALLBACK, REFRESH_CALLBACK } from "../views/item-codec.ts";
import { COMMAND_PATTERN, readCommandData } from "../views/command-codec.ts";
import { cancelledView } from "../views/cancel-button.ts";
import { answerButton } from "./answer-button.ts";
import { alertsButtons } from "./alerts.ts";
import { billButtons } from "./bill.ts";
import { budgetButtons } from "./budget.ts";
import type { ExportParts } from "../export/send-export.ts";
import { cashButtons } from "./cash.ts";
import { createDoubleTaps } from "./double-taps.ts";
import { exportButtons } from "./export.ts";
import { questionButtons } from "./question.ts";
import { reconnectButtons } from "./reconnect.ts";
import { deleteDataButtons } from "./delete-data.ts";
import { gameButtons } from "./game.ts";
import { reportButtons, type ReportButtonParts } from "./report.ts";
import { disconnectButtons } from "./disconnect.ts";
import { replyUndoButtons } from "./ask-reply.ts";
import { rulesButtons } from "./rules.ts";
import { scheduleButtons } from "./schedule.ts";
import { searchButtons } from "./search.ts";
import { settingsButtons } from "./settings.ts";

/** Handles every callback query, also of buttons of older versions: unanswered, they show a spinner. */
export function handleButtons(
  ports: BotPorts,
  commands: Commands,
  report: ReportButtonParts & ExportParts & { readonly connectUrl: ConnectUrl },
): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  const once = createDoubleTaps(ports);
  // Whoever presses a button does not answer a question.
  buttons.on("callback_query", (ctx, next) => {
    report.questions.take(ctx.user.chatId);
    return next();
  });
  buttons.callbackQuery(CONNECT_CALLBACK, (ctx) =>
    once(ctx, async () => {
      await answerButton(ctx);
      await commands.connect(ctx, "");
    }),
  );
  buttons.callbackQuery(COMMAND_PATTERN, async (ctx, next) => {
    const asked = readCommandData(ctx.callbackQuery.data);
    if (!asked) return next();
    await once(ctx, async () => {
      await answerButton(ctx);
      await commands[asked.name](ctx, asked.words);
    });
  });
  buttons.callbackQuery(REFRESH_CALLBACK, async (ctx) => {
    await answerButton(ctx);
    await commands.refresh(ctx, "");
  });
  buttons.callbackQuery(CANCEL_CALLBACK, async (ctx) => {
    await answerButton(ctx);
    await replaceMessage(ctx, cancelledView(ctx.language));
  });
  buttons.use(
    reconnectButtons(ports, once, commands.connect, report.connectUrl),
    disconnectButtons(ports),
    deleteDataButtons(ports),
    settingsButtons(ports),
    rulesButtons(ports, once),
    gameButtons(ports),
    replyUndoButtons(ports, report),
    searchButtons(ports),
    alertsButtons(ports, once),
    billButtons(ports, once, report),
    budgetButtons(ports, once),
    exportButtons(ports, once, report),
    cashButtons(ports, once, report),
    scheduleButtons(ports, once, report),
    questionButtons(ports, once, report),
    reportButtons(ports, report),
  );
  buttons.on("callback_query", (ctx) =>
    answerButton(ctx, catalogFor(ctx.language).notice.oldButton),
  );
  return buttons;
}
