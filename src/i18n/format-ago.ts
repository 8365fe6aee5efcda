import type { Language } from "../domain/language.ts";
import { localeOf } from "./locale.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `agora mesmo`, `há 5 minutos`, `há 2 horas`; null for a day or more, where a date is clearer. */
export function formatAgo(at: Date, now: Date, language: Language): string | null {
  const passed = Math.max(0, now.getTime() - at.getTime());
  if (passed >= DAY_MS) return null;
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" });
  if (passed < MINUTE_MS) return language === "pt" ? "agora mesmo" : "just now";
  return passed < HOUR_MS
    ? format.format(-Math.floor(passed / MINUTE_MS), "minute")
    : format.format(-Math.floor(passed / HOUR_MS), "hour");
}

/** `há 2 dias`, for a day or more. */
export function formatDaysAgo(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(localeOf(language)).format(-days, "day");
}
