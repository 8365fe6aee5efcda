import type { Language } from "../domain/language.ts";
import { localeOf } from "./locale.ts";

/** An exchange rate: `5,4321` in Portuguese, `5.4321` in English. */
export function formatRate(rate: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  }).format(rate);
}
