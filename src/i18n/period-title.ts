import type { Language } from "../domain/language.ts";
import type { Period } from "../domain/period.ts";
import { catalogFor } from "./catalog-for.ts";
import { formatDayRange } from "./format-day.ts";

/** A period's title at the top of a report: `Novembro de 2026`, `Últimos 90 dias`. */
export function periodTitle(period: Period, language: Language): string {
  const { period: texts } = catalogFor(language);
  switch (period.name) {
    case "week":
      return texts.thisWeek;
    case "last-week":
      return texts.lastWeek;
    case "calendar-week":
      return formatDayRange(period.first, period.last, language);
    case "7d":
    case "30d":
    case "90d":
      return texts.lastDays({ days: Number(period.name.slice(0, -1)) });
    case "year":
    case "calendar-year":
      return texts.year({ year: yearName(period) });
    case "month":
    case "last-month":
    case "calendar-month":
      return monthTitle(period, language);
    case "range":
      return formatDayRange(period.first, period.last, language);
  }
}

/** The days under the title; null where they are the title. */
export function periodDays(period: Period, language: Language): string | null {
  const title = periodTitle(period, language);
  const days = formatDayRange(period.first, period.last, language);
  return title === days ? null : days;
}

/** What a title adds to its days, at their start: `Semana passada`, `Últimos 90 dias`; null where it adds nothing. */
export function periodLead(period: Period, language: Language): string | null {
  const { period: texts } = catalogFor(language);
  switch (period.name) {
    case "month":
      return isNamedMonth(period) ? null : texts.thisMonth;
    case "last-month":
      return isNamedMonth(period) ? null : texts.lastMonth;
    case "year":
      return texts.thisYear;
    case "week":
    case "last-week":
    case "7d":
    case "30d":
    case "90d":
      return periodTitle(period, language);
    case "calendar-week":
    case "calendar-month":
    case "calendar-year":
    case "range":
      return null;
  }
}

/** Whether a month has a calendar month's name: one from payday to payday has days of two of them. */
export function isNamedMonth({ first }: Pick<Period, "first">): boolean {
  return first.endsWith("-01");
}

function monthTitle(period: Period, language: Language): string {
  const { name, first, last } = period;
  const { period: texts } = catalogFor(language);
  if (isNamedMonth(period))
    return texts.month({ month: Number(first.slice(5, 7)), year: first.slice(0, 4) });
  if (name === "month") return texts.thisMonth;
  return name === "last-month" ? texts.lastMonth : formatDayRange(first, last, language);
}

/** The year of a year's period. Where January begins on a payday, its first day may be in December before. */
export function yearName({ first }: Period): string {
  return first.slice(5, 7) === "12" ? String(Number(first.slice(0, 4)) + 1) : first.slice(0, 4);
}
