/** The languages of the page. */
export type Language = "pt" | "en";

export function isLanguage(value: unknown): value is Language {
  return value === "pt" || value === "en";
}

/** The first of the browser's languages that the page has, until the server answers the user's; English otherwise. */
export function guessLanguage(browserLanguages: readonly string[]): Language {
  for (const tag of browserLanguages) {
    const language = tag.toLowerCase().split("-")[0];
    if (isLanguage(language)) return language;
  }
  return "en";
}
