import { addDays, addMonths, firstOfMonth, isDay, lastOfMonth, mondayOf, type Day } from "./day.ts";

/** How a person named the days, so that a title can say it back to them. */
export type PeriodName =
  | "week"
  | "month"
  | "last-week"
  | "last-month"
  | "7d"
  | "30d"
  | "90d"
  | "year"
  | "calendar-month"
  | "range";

/** Civil days in the person's zone, both included; `last` never lies after today. */
export interface Period {
  readonly name: PeriodName;
  readonly first: Day;
  readonly last: Day;
}

export type PeriodAnswer =
  | { readonly kind: "period"; readonly period: Period }
  /** A period we understand, none of whose days has come yet. */
  | { readonly kind: "future" }
  | { readonly kind: "unknown" };

const WORDS: Readonly<Record<string, PeriodName>> = {
  "": "month",
  week: "week",
  semana: "week",
  month: "month",
  mes: "month",
  "last week": "last-week",
  "semana passada": "last-week",
  "last month": "last-month",
  "mes passado": "last-month",
  "7d": "7d",
  "30d": "30d",
  "90d": "90d",
  year: "year",
  ano: "year",
};

/** Reads what follows `/report`, in either language, with or without accents. */
export function parsePeriod(text: string, today: Day): PeriodAnswer {
  const words = plain(text);
  const name = Object.hasOwn(WORDS, words) ? WORDS[words] : undefined;
  if (name) return { kind: "period", period: namedPeriod(name, today) };
  if (/^\d{4}-\d{2}$/.test(words) && isDay(`${words}-01`))
    return cut("calendar-month", `${words}-01`, lastOfMonth(`${words}-01`), today);
  const [first = "", last = "", ...rest] = words.split("..");
  if (rest.length === 0 && isDay(first) && isDay(last) && first <= last)
    return cut("range", first, last, today);
  return { kind: "unknown" };
}

export function namedPeriod(name: PeriodName, today: Day): Period {
  switch (name) {
    case "week":
      return { name, first: mondayOf(today), last: today };
    case "last-week":
      return { name, first: addDays(mondayOf(today), -7), last: addDays(mondayOf(today), -1) };
    case "last-month": {
      const first = addMonths(firstOfMonth(today), -1);
      return { name, first, last: lastOfMonth(first) };
    }
    case "7d":
      return { name, first: addDays(today, -6), last: today };
    case "30d":
      return { name, first: addDays(today, -29), last: today };
    case "90d":
      return { name, first: addDays(today, -89), last: today };
    case "year":
      return { name, first: `${today.slice(0, 4)}-01-01`, last: today };
    case "month":
    case "calendar-month":
    case "range":
      return { name: "month", first: firstOfMonth(today), last: today };
  }
}

function cut(name: PeriodName, first: Day, last: Day, today: Day): PeriodAnswer {
  if (first > today) return { kind: "future" };
  return { kind: "period", period: { name, first, last: last < today ? last : today } };
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, " ");
}
