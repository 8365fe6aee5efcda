import {
  ALERT_KINDS,
  isLimited,
  type AlertKind,
  type LimitedKind,
} from "../../../domain/alerts/alert-kind.ts";
import { LIMIT_CURRENCY, isTold, silenceOf } from "../../../domain/alerts/alert-settings.ts";
import { dayIn } from "../../../domain/day.ts";
import type { Language } from "../../../domain/language.ts";
import type { User } from "../../../domain/user.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay } from "../../../i18n/format-day.ts";
import { formatMoney, formatWholeMoney } from "../../../i18n/format-money.ts";
import { joinHtml, markup, type Html } from "../html.ts";
import { inRows } from "../in-rows.ts";
import { choiceLabel, message, type Button, type Message } from "../message.ts";
import { alertsButton } from "./alert-buttons.ts";
import type { AlertsStep } from "./alerts-codec.ts";

/** A user's alerts at an instant. */
export interface AlertsState {
  readonly user: Pick<User, "alerts" | "quietHours" | "timeZone">;
  readonly now: Date;
  readonly language: Language;
}

/** `/alerts`: each kind and whether it is told; `notice` says what was changed. */
export function alertsView(state: AlertsState, notice: string | null = null): Message {
  const { user, language } = state;
  const texts = catalogFor(language).alerts;
  const { quietHours } = user;
  const kinds = ALERT_KINDS.map((kind) => kindLine(kind, state));
  return {
    ...message([
      ...(notice === null ? [] : [markup`${notice}`]),
      markup`<b>${texts.title}</b>`,
      markup`${texts.explanation}`,
      joinHtml(kinds, "\n"),
      markup`${quietHours === null ? texts.rulesWithoutQuiet : texts.rules(quietHours)}`,
      markup`${texts.howToWrite}`,
    ]),
    buttons: inRows(
      ALERT_KINDS.map((kind) => openButton(kind, state)),
      2,
    ),
  };
}

function openButton(alert: AlertKind, { user, now, language }: AlertsState): Button {
  const { name } = catalogFor(language).alerts.kind[alert];
  const label = choiceLabel(capitalised(name), isTold(user.alerts, alert, now));
  return alertsButton(label, { kind: "open", alert }, "edit");
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function kindLine(kind: AlertKind, state: AlertsState): Html {
  const { about } = catalogFor(state.language).alerts.kind[kind];
  const told = stateText(kind, state);
  const mark = isTold(state.user.alerts, kind, state.now) ? "✓" : "–";
  return told === null ? markup`${mark} ${about}` : markup`${mark} ${about}: <b>${told}</b>`;
}

/** What is said of a kind: its limit, or that it is silent; null where it is simply told. */
function stateText(
  kind: AlertKind,
  { user: { alerts, timeZone }, now, language }: AlertsState,
): string | null {
  const { state } = catalogFor(language).alerts;
  const limit = isLimited(kind) ? alerts[kind] : null;
  if (isLimited(kind) && limit === null) return state.off;
  const silence = silenceOf(alerts, kind, now);
  if (silence !== null)
    return silence.until === null
      ? state.silent
      : state.silentUntil({ day: formatDay(dayIn(silence.until, timeZone), language) });
  if (limit === null) return null;
  const amount = formatMoney(limit, LIMIT_CURRENCY, language);
  return kind === "large" ? state.from({ amount }) : state.under({ amount });
}

/** One kind: whether it is told, and its limits to choose from. `proposed` is the user's own usual, in minor units. */
export function alertKindView(
  alert: AlertKind,
  state: AlertsState,
  proposed: number | null,
): Message {
  const { language, user, now } = state;
  const texts = catalogFor(language).alerts;
  const { button } = texts;
  const isSilent = silenceOf(user.alerts, alert, now) !== null;
  const change = (label: string, step: AlertsStep) => alertsButton(label, step, "edit");
  const sound = isSilent
    ? [change(button.tellAgain, { kind: "tell", alert })]
    : [
        change(button.silenceThis, { kind: "silence", alert }),
        change(button.month, { kind: "month", alert }),
      ];
  const isOff = isLimited(alert) && user.alerts[alert] === null;
  return {
    ...message([
      markup`<b>${texts.title}</b>`,
      kindLine(alert, state),
      ...(isLimited(alert) ? limitParagraphs(alert, language) : []),
      ...(alert === "budget" ? [markup`${texts.budgetLimit}`] : []),
    ]),
    buttons: [
      ...(isLimited(alert) ? limitButtons(alert, state, proposed) : []),
      ...(isOff ? [] : [sound]),
      [change(button.back, { kind: "list" })],
    ],
  };
}

function limitParagraphs(alert: LimitedKind, language: Language): Html[] {
  const texts = catalogFor(language).alerts;
  const command = limitExample(alert, language);
  return [markup`${texts.askLimit[alert]}`, markup`${texts.example({ command })}`];
}

/** How a limit is written. */
export function limitExample(alert: LimitedKind, language: Language): string {
  const inWords = {
    pt: { large: "/alertas grande 500", low: "/alertas baixo 200" },
    en: { large: "/alerts large 500", low: "/alerts low 200" },
  };
  return inWords[language][alert];
}

const PRESETS: Readonly<Record<LimitedKind, readonly number[]>> = {
  large: [20_000, 50_000, 100_000, 200_000],
  low: [10_000, 20_000, 50_000, 100_000],
};

function limitButtons(
  alert: LimitedKind,
  { user, language }: AlertsState,
  proposed: number | null,
): Button[][] {
  const { button } = catalogFor(language).alerts;
  const limits = [...new Set([...PRESETS[alert], ...(proposed === null ? [] : [proposed])])];
  const choices = limits
    .toSorted((a, b) => a - b)
    .map((minor) => {
      const amount = formatWholeMoney(minor, LIMIT_CURRENCY, language);
      const label = choiceLabel(amount, user.alerts[alert] === minor);
      return alertsButton(label, { kind: "limit", alert, minor }, "edit");
    });
  const off = alertsButton(button.off, { kind: "limit", alert, minor: null }, "edit");
  return [...inRows(choices, 2), ...(user.alerts[alert] === null ? [] : [[off]])];
}
