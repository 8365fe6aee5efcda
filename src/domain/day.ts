import { Temporal } from "temporal-polyfill";

/** A civil day as `YYYY-MM-DD`. Days compare and sort as text. */
export type Day = string;

/** An IANA name such as `America/Sao_Paulo`. */
export type TimeZone = string;

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The civil day of an instant in a person's zone. */
export function dayIn(at: Date, zone: TimeZone): Day {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/**
 * The civil day of a date that came from a bank. Exactly midnight UTC is how a bank writes a day
 * without a clock time, so it is that date; anything else is an instant, and its day depends on the
 * person's zone (most rows say 03:00Z, midnight in São Paulo).
 */
export function dayOfBankDate(date: Date, zone: TimeZone): Day {
  const isPlainDay = date.getTime() % MILLISECONDS_A_DAY === 0;
  return isPlainDay ? date.toISOString().slice(0, 10) : dayIn(date, zone);
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** A day's text is read as its midnight in UTC, where every day is as long as the others. */
const MILLISECONDS_A_DAY = 86_400_000;

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function lastOfMonth(day: Day): Day {
  return addDays(addMonths(firstOfMonth(day), 1), -1);
}

/** Whether the text is a day that exists: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
