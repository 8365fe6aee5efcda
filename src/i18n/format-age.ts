import { dayIn, daysBetween, type TimeZone } from "../domain/day.ts";
import type { Language } from "../domain/language.ts";
import { clockTime } from "./format-moment.ts";

/** Of when data are: `de hoje, 09:12`, `de ontem, 21:03`, `de 3 dias atrás`; that it is not known where `at` is null. */
export function formatAge(at: Date | null, now: Date, zone: TimeZone, language: Language): string {
  const texts = AGES[language];
  if (at === null) return texts.unknown;
  const days = daysBetween(dayIn(at, zone), dayIn(now, zone));
  if (days <= 0) return texts.today(clockTime(at, zone));
  return days === 1 ? texts.yesterday(clockTime(at, zone)) : texts.daysAgo(days);
}

interface AgeTexts {
  readonly unknown: string;
  readonly today: (time: string) => string;
  readonly yesterday: (time: string) => string;
  readonly daysAgo: (days: number) => string;
}

const AGES: Readonly<Record<Language, AgeTexts>> = {
  pt: {
    unknown: "não sei de quando",
    today: (time) => `de hoje, ${time}`,
    yesterday: (time) => `de ontem, ${time}`,
    daysAgo: (days) => `de ${days} dias atrás`,
  },
  en: {
    unknown: "age not known",
    today: (time) => `from today, ${time}`,
    yesterday: (time) => `from yesterday, ${time}`,
    daysAgo: (days) => `from ${days} days ago`,
  },
};
