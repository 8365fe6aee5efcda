import type { Language } from "../domain/language.ts";

/** The locale of a language for numbers and money. */
export function localeOf(language: Language): "pt-BR" | "en" {
  return language === "pt" ? "pt-BR" : "en";
}
