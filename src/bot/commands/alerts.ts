import { readAlertWords } from "../../domain/alerts/read-alert-words.ts";
import type { AlertKind } from "../../domain/alerts/alert-kind.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { changeAlerts } from "../../usecases/alerts/change-alerts.ts";
import { usualLimit } from "../../usecases/alerts/propose-limit.ts";
import type { BotPorts } from "../bot-ports.ts";
import type { UserContext } from "../context.ts";
import { reply } from "../messages/reply.ts";
import { alertsChangedText } from "../views/alerts/alerts-changed-text.ts";
import {
  alertKindView,
  alertsView,
  limitExample,
  type AlertsState,
} from "../views/alerts/alerts-view.ts";
import { markup } from "../views/html.ts";
import { message, type Message } from "../views/message.ts";
import type { RunCommand } from "./command.ts";

/** `/alerts`: what the user is told by itself. Words after it change that: `large 500`, `low off`. */
export function alertsCommand(ports: BotPorts): RunCommand {
  return async (ctx, words) => {
    const read = readAlertWords(words);
    switch (read.kind) {
      case "show":
        return reply(ctx, alertsView(alertsStateOf(ports, ctx)));
      case "unknown": {
        const { unknown } = catalogFor(ctx.language).alerts;
        return reply(ctx, alertsView(alertsStateOf(ports, ctx), unknown));
      }
      case "limit":
        return reply(ctx, await kindViewOf(ports, ctx, read.alert));
      case "bad-limit": {
        const command = limitExample(read.alert, ctx.language);
        const text = catalogFor(ctx.language).alerts.badLimit({ command });
        return reply(ctx, message([markup`${text}`]));
      }
      case "change": {
        ctx.user = await changeAlerts(ports, ctx.user, read.change);
        const state = alertsStateOf(ports, ctx);
        return reply(ctx, alertsView(state, alertsChangedText(read.change, state)));
      }
    }
  };
}

export function alertsStateOf(
  { clock }: Pick<BotPorts, "clock">,
  { user, language }: Pick<UserContext, "user" | "language">,
): AlertsState {
  return { user, language, now: clock.now() };
}

/** One kind, with the limit that the user's own expenses suggest, unless amounts are hidden: buttons cannot hide one. */
export async function kindViewOf(
  ports: BotPorts,
  ctx: Pick<UserContext, "user" | "language">,
  alert: AlertKind,
): Promise<Message> {
  const state = alertsStateOf(ports, ctx);
  const isProposed = alert === "large" && ctx.user.amounts === "shown";
  const proposed = isProposed ? await usualLimit(ports, ctx.user, state.now) : null;
  return alertKindView(alert, state, proposed);
}
