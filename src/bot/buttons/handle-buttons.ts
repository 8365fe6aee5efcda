import { Composer } from "grammy";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { Commands } from "../commands/command.ts";
import type { ConnectUrl } from "../views/connect-url.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import {
  BALANCE_CALLBACK,
  CANCEL_CALLBACK,
  CONNECT_CALLBACK,
  REFRESH_CALLBACK,
  TODAY_CALLBACK,
} from "../views/item-codec.ts";
import { SUBSCRIPTIONS_CALLBACK } from "../views/subscriptions-button.ts";
import { cancelledView } from "../views/cancel-button.ts";
import { answerButton } from "./answer-button.ts";
import { alertsButtons } from "./alerts.ts";
import { billButtons } from "./bill.ts";
import { budgetButtons } from "./budget.ts";
import { createDoubleTaps } from "./double-taps.ts";
import { questionButtons } from "./question.ts";
import { reconnectButtons } from "./reconnect.ts";
import { deleteDataButtons } from "./delete-data.ts";
import { gameButtons } from "./game.ts";
import { reportButtons, type ReportButtonParts } from "./report.ts";
import { disconnectButtons } from "./disconnect.ts";
import { renameButtons } from "./rename.ts";
import { rulesButtons } from "./rules.ts";
import { scheduleButtons } from "./schedule.ts";
import { settingsButtons } from "./settings.ts";

/** Handles every callback query, also of buttons of older versions: unanswered, they show a spinner. */
export function handleButtons(
  ports: BotPorts,
  commands: Pick<Commands, "connect" | "refresh" | "today" | "balance" | "subscriptions">,
  report: ReportButtonParts & { readonly connectUrl: ConnectUrl },
): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  const once = createDoubleTaps(ports.clock);
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
  buttons.callbackQuery(REFRESH_CALLBACK, async (ctx) => {
    await answerButton(ctx);
    await commands.refresh(ctx, "");
  });
  for (const [data, command] of [
    [TODAY_CALLBACK, commands.today],
    [BALANCE_CALLBACK, commands.balance],
    [SUBSCRIPTIONS_CALLBACK, commands.subscriptions],
  ] as const)
    buttons.callbackQuery(data, (ctx) =>
      once(ctx, async () => {
        await answerButton(ctx);
        await command(ctx, "");
      }),
    );
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
    renameButtons(ports, report),
    alertsButtons(ports, once),
    billButtons(ports, once, report),
    budgetButtons(ports, once),
    scheduleButtons(ports, once, report),
    questionButtons(ports),
    reportButtons(ports, report),
  );
  buttons.on("callback_query", (ctx) =>
    answerButton(ctx, catalogFor(ctx.language).notice.oldButton),
  );
  return buttons;
}
