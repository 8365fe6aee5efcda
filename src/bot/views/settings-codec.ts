import { isTimeZone, type TimeZone } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import type { ThemeName } from "../../domain/picture-options.ts";
import type { MonthStart } from "../../domain/months.ts";
import type { Preferences } from "../../domain/user.ts";

/** The action of a button of `/settings`: it opens a part, or chooses a value. */
export type SettingsAction =
  | { readonly kind: "open"; readonly part: SettingsPart }
  /** Null: the language of the Telegram client. */
  | { readonly kind: "language"; readonly language: Language | null }
  | { readonly kind: "zone"; readonly zone: TimeZone }
  | { readonly kind: "month-start"; readonly start: MonthStart }
  | { readonly kind: "theme"; readonly theme: ThemeName }
  | { readonly kind: "amounts"; readonly amounts: Preferences["amounts"] }
  | { readonly kind: "cash"; readonly cash: "on" | "off" };

const PARTS = ["all", "language", "zone", "place", "month", "day", "payday"] as const;

/** `place` asks for a location; `month` leads to `day` and `payday`. */
export type SettingsPart = (typeof PARTS)[number];

/** Salaries are not paid on a later working day of the month. */
const MAX_NTH_WORKING_DAY = 10;

/** The number is raised when a button's meaning changes, so that buttons of older messages are recognised. */
const PREFIX = "settings:1:";

export const SETTINGS_PATTERN = new RegExp(`^${PREFIX}`);

/** The callback data of an action, at most 64 bytes: the longest time zone name has 32. */
export function settingsData(step: SettingsAction): string {
  return `${PREFIX}${step.kind}:${valueOf(step)}`;
}

/** Null for data that no button has. */
export function readSettingsData(data: string): SettingsAction | null {
  const [kind = "", value = ""] = data.slice(PREFIX.length).split(":");
  switch (kind) {
    case "open":
      return oneOf(PARTS, value, (part) => ({ kind, part }));
    case "language":
      return oneOf(["pt", "en", "telegram"], value, (name) => ({
        kind,
        language: name === "telegram" ? null : name,
      }));
    case "zone":
      return isTimeZone(value) ? { kind, zone: value } : null;
    case "month-start":
      return readStart(value);
    case "theme":
      return oneOf(["light", "dark"], value, (theme) => ({ kind, theme }));
    case "amounts":
      return oneOf(["shown", "hidden"], value, (amounts) => ({ kind, amounts }));
    case "cash":
      return oneOf(["on", "off"], value, (cash) => ({ kind, cash }));
    default:
      return null;
  }
}

function valueOf(step: SettingsAction): string {
  switch (step.kind) {
    case "open":
      return step.part;
    case "language":
      return step.language ?? "telegram";
    case "zone":
      return step.zone;
    case "month-start":
      return valueOfStart(step.start);
    case "theme":
      return step.theme;
    case "amounts":
      return step.amounts;
    case "cash":
      return step.cash;
  }
}

function valueOfStart(start: MonthStart): string {
  switch (start.kind) {
    case "day":
      return `day-${start.day}`;
    case "working-day":
      return `payday-${start.onOrBefore}`;
    case "nth-working-day":
      return `nth-${start.nth}`;
  }
}

function readStart(value: string): SettingsAction | null {
  const [, kind, digits] = /^(day|payday|nth)-(\d{1,2})$/.exec(value) ?? [];
  const number = Number(digits);
  if (!(number >= 1 && number <= (kind === "nth" ? MAX_NTH_WORKING_DAY : 31))) return null;
  if (kind === "day") return { kind: "month-start", start: { kind, day: number } };
  const start: MonthStart =
    kind === "nth"
      ? { kind: "nth-working-day", nth: number }
      : { kind: "working-day", onOrBefore: number };
  return { kind: "month-start", start };
}

function oneOf<Name extends string>(
  names: readonly Name[],
  value: string,
  stepFor: (name: Name) => SettingsAction,
): SettingsAction | null {
  const name = names.find((one) => one === value);
  return name === undefined ? null : stepFor(name);
}
