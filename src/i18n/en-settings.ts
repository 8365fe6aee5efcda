import type { SettingsTexts } from "./settings-texts.ts";

export const enSettings: SettingsTexts = {
  title: "Settings",
};
