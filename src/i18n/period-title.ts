import type { Language } from "../domain/language.ts";
import type { Period } from "../domain/period.ts";
import { catalogFor } from "./catalog-for.ts";
import { formatDayRange } from "./format-day.ts";

/** What a period is called at the top of a report: `Novembro de 2026`, `Últimos 90 dias`. */
export function periodTitle(period: Period, language: Language): string {
  const { period: texts } = catalogFor(language);
  const year = period.first.slice(0, 4);
  switch (period.name) {
    case "week":
      return texts.thisWeek;
    case "last-week":
      return texts.lastWeek;
    case "7d":
    case "30d":
    case "90d":
      return texts.lastDays({ days: Number(period.name.slice(0, -1)) });
    case "year":
      return texts.year({ year });
    case "month":
    case "last-month":
    case "calendar-month":
      return texts.month({ month: Number(period.first.slice(5, 7)), year });
    case "range":
      return formatDayRange(period.first, period.last, language);
  }
}

/** The days under the title; null where the title itself is made of them. */
export function periodDays(period: Period, language: Language): string | null {
  return period.name === "range" ? null : formatDayRange(period.first, period.last, language);
}
