/** The languages the product speaks. Portuguese is Brazil's. */
export const LANGUAGES = ["pt", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * Telegram reports IETF tags (`pt-br`, `en-GB`), or none for some clients. Those without one get
 * Portuguese, since the product is for Brazil; speakers of other languages get English.
 */
export function languageOf(tag: string | undefined): Language {
  return tag === undefined || tag.toLowerCase().startsWith("pt") ? "pt" : "en";
}
