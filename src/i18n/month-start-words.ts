import type { Language } from "../domain/language.ts";
import type { MonthStart } from "../domain/months.ts";
import { catalogFor } from "./catalog-for.ts";

/** When a month starts, in words that follow a colon: `no dia 1º`, `no último dia útil até o dia 5`. */
export function monthStartWords(start: MonthStart, language: Language): string {
  const { monthStart: texts } = catalogFor(language).settings;
  return start.kind === "day"
    ? texts.onDay({ day: start.day })
    : texts.onPayday({ day: start.onOrBefore });
}
