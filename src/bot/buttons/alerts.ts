import { Composer } from "grammy";
import type { AlertChange } from "../../domain/alerts/alert-settings.ts";
import { SILENCED_DAYS } from "../../domain/alerts/read-alert-words.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { changeAlerts } from "../../usecases/alerts/change-alerts.ts";
import type { BotPorts } from "../bot-ports.ts";
import { alertsStateOf, kindViewOf } from "../commands/alerts.ts";
import type { UserContext } from "../context.ts";
import { replaceMessage } from "../messages/replace-message.ts";
import { reply } from "../messages/reply.ts";
import { alertsButton } from "../views/alerts/alert-buttons.ts";
import { alertsChangedText } from "../views/alerts/alerts-changed-text.ts";
import { ALERTS_PATTERN, readAlertsData, type AlertsStep } from "../views/alerts/alerts-codec.ts";
import { alertsView } from "../views/alerts/alerts-view.ts";
import { markup } from "../views/html.ts";
import { message, type Button, type Message } from "../views/message.ts";
import { answerButton } from "./answer-button.ts";
import type { OncePerTap } from "./double-taps.ts";

/**
 * The buttons of `/alerts`, which change its message, and those under alerts, which are answered by
 * another one: what was told stays.
 */
export function alertsButtons(ports: BotPorts, once: OncePerTap): Composer<UserContext> {
  const buttons = new Composer<UserContext>();
  buttons.callbackQuery(ALERTS_PATTERN, async (ctx, next) => {
    const read = readAlertsData(ctx.callbackQuery.data);
    if (!read) return next();
    const { step, place } = read;
    if (place === "edit") {
      const view = await viewAfter(ports, ctx, step);
      await answerButton(ctx);
      return replaceMessage(ctx, view);
    }
    return once(ctx, async () => {
      const view = await answerTo(ports, ctx, step);
      await answerButton(ctx);
      await reply(ctx, view);
    });
  });
  return buttons;
}

/** What `/alerts` shows after a press. */
async function viewAfter(ports: BotPorts, ctx: UserContext, step: AlertsStep): Promise<Message> {
  if (step.kind === "open") return kindViewOf(ports, ctx, step.alert);
  const change = changeOf(step);
  if (change === null) return alertsView(alertsStateOf(ports, ctx));
  ctx.user = await changeAlerts(ports, ctx.user, change);
  const state = alertsStateOf(ports, ctx);
  return alertsView(state, alertsChangedText(change, state));
}

/** The answer to a press under an alert: one sentence, and how to undo it. */
async function answerTo(ports: BotPorts, ctx: UserContext, step: AlertsStep): Promise<Message> {
  const { button, changed } = catalogFor(ctx.language).alerts;
  if (step.kind === "open" || step.kind === "list") return viewAfter(ports, ctx, step);
  const all = alertsButton(button.all, { kind: "list" }, "edit");
  const change = changeOf(step);
  if (change === null) return message([markup`${changed.refused}`], all);
  ctx.user = await changeAlerts(ports, ctx.user, change);
  const text = alertsChangedText(change, alertsStateOf(ports, ctx));
  return message([markup`${text}`], ...undoOf(change, button.tellAgain), all);
}

function undoOf(change: AlertChange, label: string): Button[] {
  if (change.kind !== "silence") return [];
  return change.alerts.map((alert) => alertsButton(label, { kind: "tell", alert }, "edit"));
}

/** The change that a press makes; null where it makes none. */
function changeOf(step: AlertsStep): AlertChange | null {
  switch (step.kind) {
    case "tell":
      return { kind: "tell", alerts: [step.alert] };
    case "silence":
      return { kind: "silence", alerts: [step.alert], days: null };
    case "month":
      return { kind: "silence", alerts: [step.alert], days: SILENCED_DAYS };
    case "limit":
      return step;
    case "open":
    case "list":
    case "refuse":
      return null;
  }
}
