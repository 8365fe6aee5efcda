import type { Language } from "./session.ts";
import { textsEn } from "./texts-en.ts";
import { textsPt } from "./texts-pt.ts";
import type { Texts } from "./texts.ts";

export const textsByLanguage: Record<Language, Texts> = { pt: textsPt, en: textsEn };

/**
 * The language before the server has told the person's: the first of the browser's languages that
 * we speak, English for people who speak neither.
 */
export function guessLanguage(browserLanguages: readonly string[]): Language {
  for (const tag of browserLanguages) {
    const language = tag.toLowerCase().split("-")[0];
    if (language === "pt" || language === "en") return language;
  }
  return "en";
}
