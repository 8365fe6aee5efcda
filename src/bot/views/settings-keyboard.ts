import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import type { Button } from "./message.ts";
import { settingsData, type SettingsPart, type SettingsStep } from "./settings-codec.ts";

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  pt: "Português",
  en: "English",
};

export function settingsButton(label: string, step: SettingsStep): Button {
  return { kind: "callback", label, data: settingsData(step) };
}

/** One of several: the present one is ticked. */
export function choice(label: string, isChosen: boolean, step: SettingsStep): Button {
  return settingsButton(isChosen ? `✓ ${label}` : label, step);
}

export function backButton(to: SettingsPart, language: Language): Button {
  return settingsButton(catalogFor(language).settings.back, { kind: "open", part: to });
}

export function inRows(buttons: readonly Button[], perRow: number): Button[][] {
  const rows = Math.ceil(buttons.length / perRow);
  return Array.from({ length: rows }, (_, row) =>
    buttons.slice(row * perRow, row * perRow + perRow),
  );
}
