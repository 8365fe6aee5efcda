import type { Language } from "../domain/language.ts";
import { localeOf } from "./locale.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `agora`, `há 5 minutos`, `há 2 horas`; null for a day ago or more, where a date says more. */
export function formatAgo(at: Date, now: Date, language: Language): string | null {
  const passed = Math.max(0, now.getTime() - at.getTime());
  if (passed >= DAY) return null;
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: "auto" });
  if (passed < MINUTE) return language === "pt" ? "agora mesmo" : "just now";
  return passed < HOUR
    ? format.format(-Math.floor(passed / MINUTE), "minute")
    : format.format(-Math.floor(passed / HOUR), "hour");
}

/** `há 2 dias`, for a day or more. */
export function formatDaysAgo(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(localeOf(language)).format(-days, "day");
}
