import type { Language } from "../domain/language.ts";

/** The locale whose rules numbers and money of a language follow. */
export function localeOf(language: Language): "pt-BR" | "en" {
  return language === "pt" ? "pt-BR" : "en";
}
