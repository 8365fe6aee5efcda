import type { ExportSpan } from "../../../domain/export/export-span.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import { formatDayRange } from "../../../i18n/format-day.ts";

/** The days of an export in words. */
export function spanTitle(span: ExportSpan, language: Language): string {
  if (span.kind === "all") return catalogFor(language).export.spans.all;
  const { first, last } = span.period;
  return formatDayRange(first, last, language);
}
