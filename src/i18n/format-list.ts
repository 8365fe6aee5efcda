import type { Language } from "../domain/language.ts";
import { localeOf } from "./locale.ts";

/** `Nubank, Inter e Itaú`. */
export function formatList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(names);
}
