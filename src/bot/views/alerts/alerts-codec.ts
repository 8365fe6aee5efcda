import {
  ALERT_KINDS,
  LIMITED_KINDS,
  type AlertKind,
  type LimitedKind,
} from "../../../domain/alerts/alert-kind.ts";

/** Matches the data of any button of `/alerts`, and of those under alerts. */
export const ALERTS_PATTERN = /^alerts:1:/;

export type AlertsStep =
  | { readonly kind: "list" }
  | { readonly kind: "open"; readonly alert: AlertKind }
  | { readonly kind: "tell"; readonly alert: AlertKind }
  | { readonly kind: "silence"; readonly alert: AlertKind }
  /** For thirty days. */
  | { readonly kind: "month"; readonly alert: AlertKind }
  /** Sets a limit in minor units; null ends it. */
  | { readonly kind: "limit"; readonly alert: LimitedKind; readonly minor: number | null }
  /** No limit, where one was proposed. */
  | { readonly kind: "refuse" };

/** Whether the button's message is edited, or answered by another one: an alert stays as it is. */
export type AlertsPlace = "edit" | "reply";

const CODES = { list: "a", open: "o", tell: "t", silence: "s", month: "m" } as const;
const PLACES = { edit: "e", reply: "r" } as const;
const OFF = "off";

export function alertsData(step: AlertsStep, place: AlertsPlace): string {
  const prefix = `alerts:1:${PLACES[place]}`;
  switch (step.kind) {
    case "list":
      return `${prefix}:${CODES.list}`;
    case "refuse":
      return `${prefix}:n`;
    case "limit":
      return `${prefix}:l:${step.alert}:${step.minor ?? OFF}`;
    case "open":
    case "tell":
    case "silence":
    case "month":
      return `${prefix}:${CODES[step.kind]}:${step.alert}`;
  }
}

/** Null where the data are invalid. */
export function readAlertsData(
  data: string,
): { readonly step: AlertsStep; readonly place: AlertsPlace } | null {
  const [, , placeCode = "", ...rest] = data.split(":");
  const place = placeCode === PLACES.reply ? "reply" : "edit";
  const step = readStep(rest);
  return step && { step, place };
}

function readStep([code = "", name = "", value = ""]: readonly string[]): AlertsStep | null {
  if (code === CODES.list) return { kind: "list" };
  if (code === "n") return { kind: "refuse" };
  if (code === "l") return readLimit(name, value);
  const alert = ALERT_KINDS.find((kind) => kind === name);
  if (alert === undefined) return null;
  if (code === CODES.open) return { kind: "open", alert };
  if (code === CODES.tell) return { kind: "tell", alert };
  if (code === CODES.silence) return { kind: "silence", alert };
  return code === CODES.month ? { kind: "month", alert } : null;
}

function readLimit(name: string, value: string): AlertsStep | null {
  const alert = LIMITED_KINDS.find((kind) => kind === name);
  if (alert === undefined) return null;
  if (value === OFF) return { kind: "limit", alert, minor: null };
  return /^[1-9]\d{0,11}$/.test(value) ? { kind: "limit", alert, minor: Number(value) } : null;
}
