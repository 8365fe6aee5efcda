import type { DayRange } from "../../../domain/month-of-range.ts";
import type { Language } from "../../../domain/language.ts";
import { catalogFor } from "../../../i18n/catalog-for.ts";
import type { Button } from "../message.ts";
import { exportData, FIRST_CHOICE } from "./export-codec.ts";

/** Leads from a report to the export of its days. */
export function exportButton({ first, last }: DayRange, language: Language): Button {
  const choice = { ...FIRST_CHOICE, span: { first, last } };
  const { button } = catalogFor(language).export;
  return { kind: "callback", label: button, data: exportData({ kind: "new", choice }) };
}
