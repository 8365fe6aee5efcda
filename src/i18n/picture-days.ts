import type { Day } from "../domain/day.ts";
import type { Language } from "../domain/language.ts";
import { formatDayRange } from "./format-day.ts";
import { monthName } from "./month-name.ts";

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The days of a comparison, inside a sentence: `outubro` for a whole calendar month, else
 * `1–22 de outubro`. With the year where it is not that of `now`.
 */
export function comparedDaysText(days: Days, now: Days, language: Language): string {
  const { first, last } = days;
  const year = first.slice(0, 4);
  const isSameYear = year === now.last.slice(0, 4) && year === last.slice(0, 4);
  if (isWholeMonth(days)) {
    const name = monthName(Number(first.slice(5, 7)), language);
    if (isSameYear) return name;
    return language === "pt" ? `${name} de ${year}` : `${name} ${year}`;
  }
  const text = formatDayRange(first, last, language);
  return isSameYear ? withoutYear(text) : text;
}

/** The same in a legend: `1–22 out`, `28 out – 3 nov`, `1–22 nov 2025`. Without `now` always with the year. */
export function shortDays({ first, last }: Days, now: Days | null, language: Language): string {
  const year = now?.last.slice(0, 4);
  const sameYears = first.slice(0, 4) === last.slice(0, 4);
  const yearOf = (day: Day) => (sameYears && day.slice(0, 4) === year ? "" : ` ${day.slice(0, 4)}`);
  const month = (day: Day) => shortMonth(Number(day.slice(5, 7)), language);
  const date = (day: Day) => String(Number(day.slice(8, 10)));
  if (first === last) return `${date(last)} ${month(last)}${yearOf(last)}`;
  if (first.slice(0, 7) === last.slice(0, 7))
    return `${date(first)}–${date(last)} ${month(last)}${yearOf(last)}`;
  const start = `${date(first)} ${month(first)}${sameYears ? "" : yearOf(first)}`;
  return `${start} – ${date(last)} ${month(last)}${yearOf(last)}`;
}

/** `22 nov`: a label under a column. */
export function shortDay(day: Day, language: Language): string {
  return `${Number(day.slice(8, 10))} ${shortMonth(Number(day.slice(5, 7)), language)}`;
}

/** `seg`, `Mon`: the weekday of a day. */
export function shortWeekday(day: Day, language: Language): string {
  return WEEKDAYS[language][new Date(day).getUTCDay()] ?? "";
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  pt: ["dom", "seg", "ter", "qua", "qui", "sex", "sáb"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};

/** `nov`, `Nov`. */
export function shortMonth(month: number, language: Language): string {
  return monthName(month, language).slice(0, 3);
}

/** Whether the days are those of a calendar month. */
export function isWholeMonth({ first, last }: Days): boolean {
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  const end = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (
    first.endsWith("-01") && first.slice(0, 7) === last.slice(0, 7) && last.endsWith(String(end))
  );
}

function withoutYear(text: string): string {
  return text.replace(/( de)? \d{4}$/, "");
}
