import type { Language } from "../domain/language.ts";
import type { Month } from "../domain/months.ts";
import { catalogFor } from "./catalog-for.ts";
import { formatDayRange } from "./format-day.ts";
import { isNamedMonth } from "./period-title.ts";

/** A month in words: `Outubro de 2026`; its days where it does not begin on the first of a month. */
export function monthWords(month: Month, language: Language): string {
  const { first, last } = month;
  if (!isNamedMonth(month)) return formatDayRange(first, last, language);
  const { period } = catalogFor(language);
  return period.month({ month: Number(first.slice(5, 7)), year: first.slice(0, 4) });
}
