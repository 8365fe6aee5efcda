import { isLimited, type AlertKind } from "../../../domain/alerts/alert-kind.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { Button } from "../message.ts";
import { alertsData, type AlertsPlace, type AlertsStep } from "./alerts-codec.ts";

export function alertsButton(label: string, step: AlertsStep, place: AlertsPlace): Button {
  return { kind: "callback", label, data: alertsData(step, place) };
}

/** The buttons under an alert: silence its kind, for a month, change the limit where it has one. */
export function alertButtons(alert: AlertKind, language: Language): Button[][] {
  const { button, kind } = catalogFor(language).alerts;
  const { name } = kind[alert];
  const open = alertsButton(button.limit({ kind: name }), { kind: "open", alert }, "reply");
  return [
    [
      alertsButton(button.silence({ kind: name }), { kind: "silence", alert }, "reply"),
      alertsButton(button.month, { kind: "month", alert }, "reply"),
    ],
    ...(isLimited(alert) || alert === "budget" ? [[open]] : []),
  ];
}
