import type { SettingsTexts } from "./settings-texts.ts";

export const ptBrSettings: SettingsTexts = {
  title: "Preferências",
};
