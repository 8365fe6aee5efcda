import { dayIn, type TimeZone } from "../domain/day.ts";
import type { Language } from "../domain/language.ts";
import { formatDay } from "./format-day.ts";

/** A moment in the user's zone: `hoje, 14:35`, or `23/11/2026, 14:35` on any other day than that of `now`. */
export function formatMoment(at: Date, now: Date, zone: TimeZone, language: Language): string {
  const day = dayIn(at, zone);
  const today = language === "pt" ? "hoje" : "today";
  return `${day === dayIn(now, zone) ? today : formatDay(day, language)}, ${clockTime(at, zone)}`;
}

/** The time of day in a zone, `14:35` in either language. */
export function clockTime(at: Date, timeZone: TimeZone): string {
  return new Intl.DateTimeFormat("pt-BR", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}
