import type { DayRange } from "../../../domain/month-of-range.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDay } from "../../../i18n/format-day.ts";
import type { ViewOptions } from "./view-options.ts";

/** That days before the first kept one are known by month only; empty where none of them are shown. */
export function keptSentences(
  { first }: Pick<DayRange, "first">,
  { keptFrom, language }: ViewOptions,
): string[] {
  if (keptFrom === undefined || first >= keptFrom) return [];
  return [catalogFor(language).report.keptSince({ day: formatDay(keptFrom, language) })];
}
