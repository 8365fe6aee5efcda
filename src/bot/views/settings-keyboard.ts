import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { choiceLabel, type Button } from "./message.ts";
import { settingsData, type SettingsPart, type SettingsAction } from "./settings-codec.ts";

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  pt: "Português",
  en: "English",
};

export function settingsButton(label: string, step: SettingsAction): Button {
  return { kind: "callback", label, data: settingsData(step) };
}

/** One of several choices; the current one is ticked. */
export function choice(label: string, isChosen: boolean, step: SettingsAction): Button {
  return settingsButton(choiceLabel(label, isChosen), step);
}

export function settingsBackButton(to: SettingsPart, language: Language): Button {
  return settingsButton(catalogFor(language).settings.back, { kind: "open", part: to });
}
