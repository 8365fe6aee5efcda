import { daysBetween, mondayOf, type Day } from "../domain/day.ts";
import type { Language } from "../domain/language.ts";
import { monthName } from "./month-name.ts";

/** A day in short: `22/11/2026` in Portuguese, `22 Nov 2026` in English. */
export function formatDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day);
  return language === "pt"
    ? `${day.slice(8, 10)}/${day.slice(5, 7)}/${year}`
    : `${date} ${monthName(month, language).slice(0, 3)} ${year}`;
}

/** A day without its year: `22/11` in Portuguese, `22 Nov` in English. */
export function formatShortDay(day: Day, language: Language): string {
  const { month, date } = partsOf(day);
  return language === "pt"
    ? `${day.slice(8, 10)}/${day.slice(5, 7)}`
    : `${date} ${monthName(month, language).slice(0, 3)}`;
}

/** The short name of a day's weekday inside a sentence: `seg`, `Mon`. */
export function weekdayName(day: Day, language: Language): string {
  return WEEKDAYS[language][daysBetween(mondayOf(day), day)] ?? "";
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  pt: ["seg", "ter", "qua", "qui", "sex", "sáb", "dom"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

/**
 * The days from `first` to `last` in words, with month and year only as often as needed:
 * `1–22 de novembro de 2026`, `28 de outubro – 3 de novembro de 2026`.
 */
export function formatDayRange(first: Day, last: Day, language: Language): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (first === last) return `${dayAndMonth(from, language)}${yearAfter(to, language)}`;
  if (from.year !== to.year)
    return [from, to]
      .map((day) => `${dayAndMonth(day, language)}${yearAfter(day, language)}`)
      .join(" – ");
  if (from.month !== to.month)
    return `${dayAndMonth(from, language)} – ${dayAndMonth(to, language)}${yearAfter(to, language)}`;
  return `${from.date}–${dayAndMonth(to, language)}${yearAfter(to, language)}`;
}

interface DayParts {
  readonly year: string;
  readonly month: number;
  readonly date: number;
}

function partsOf(day: Day): DayParts {
  return {
    year: day.slice(0, 4),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8, 10)),
  };
}

/** In Portuguese the first of a month is an ordinal: `1º de novembro`. */
function dayAndMonth({ date, month }: DayParts, language: Language): string {
  const name = monthName(month, language);
  if (language === "en") return `${date} ${name}`;
  return `${date === 1 ? "1º" : date} de ${name}`;
}

function yearAfter({ year }: DayParts, language: Language): string {
  return language === "pt" ? ` de ${year}` : ` ${year}`;
}
