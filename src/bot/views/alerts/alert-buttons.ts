import { isLimited, type AlertKind } from "../../../domain/alerts/alert-kind.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { Button } from "../message.ts";
import { alertsData, type AlertsPlace, type AlertsStep } from "./alerts-codec.ts";

export function alertsButton(label: string, step: AlertsStep, place: AlertsPlace): Button {
  return { kind: "callback", label, data: alertsData(step, place) };
}

/**
 * The buttons under an alert: silence its kind, for a month, change the limit where it has one. They name the
 * kind where the message has several.
 */
export function alertButtons(alert: AlertKind, language: Language, isOnly: boolean): Button[][] {
  const { button, kind } = catalogFor(language).alerts;
  const { name } = kind[alert];
  const limit = isOnly ? button.limitThis : button.limit({ kind: name });
  const open = alertsButton(limit, { kind: "open", alert }, "reply");
  const silence = isOnly ? button.silenceKind : button.silence({ kind: name });
  return [
    [
      alertsButton(silence, { kind: "silence", alert }, "reply"),
      alertsButton(button.silenceMonth, { kind: "month", alert }, "reply"),
    ],
    ...(isLimited(alert) || alert === "budget" ? [[open]] : []),
  ];
}
