import type { Language } from "../domain/language.ts";
import type { MonthStart } from "../domain/months.ts";
import { catalogFor } from "./catalog-for.ts";

/** When a month starts, after a colon: `no dia 1º`, `no último dia útil até o dia 5`. */
export function monthStartWords(start: MonthStart, language: Language): string {
  const { monthStart: texts } = catalogFor(language).settings;
  switch (start.kind) {
    case "day":
      return texts.onDay({ day: start.day });
    case "working-day":
      return texts.onPayday({ day: start.onOrBefore });
    case "nth-working-day":
      return texts.onWorkingDay({ nth: start.nth });
  }
}
