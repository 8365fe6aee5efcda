/** The supported languages. Portuguese is Brazilian. */
export const LANGUAGES = ["pt", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The language for an IETF tag from Telegram (`pt-br`, `en-GB`). Some clients send none: those get
 * Portuguese, since the product is for Brazil; other languages get English.
 */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || tag.toLowerCase().startsWith("pt") ? "pt" : "en";
}
