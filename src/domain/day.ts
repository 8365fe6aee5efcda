import { Temporal } from "temporal-polyfill";

/** A civil day as `YYYY-MM-DD`. Days compare and sort as text. */
export type Day = string;

/** An IANA name such as `America/Sao_Paulo`. */
export type TimeZone = string;

/**
 * Whether Intl knows the name. Rejects offsets such as `+03:00`, which Intl accepts since Node 22:
 * they have no summer time.
 */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return true;
  } catch {
    return false;
  }
}

/** The civil day of an instant in a time zone. */
export function dayIn(at: Date, zone: TimeZone): Day {
  const writer = dayFormats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
  dayFormats.set(zone, writer);
  return writer.format(at);
}

/**
 * The Swedish locale writes ISO days. Formatters are cached: making one costs a hundred times as
 * much as using it.
 */
const dayFormats = new Map<TimeZone, Intl.DateTimeFormat>();

/**
 * The civil day of a bank's date. Exactly midnight in UTC or in São Paulo means a day without a
 * time, so it is that day in every zone; any other value is an instant, whose day depends on the
 * user's zone.
 */
export function dayOfBankDate(date: Date, zone: TimeZone): Day {
  if (date.getTime() % DAY_MS === 0) return date.toISOString().slice(0, 10);
  return dayIn(date, isMidnightOfBanks(date) ? BANK_TIME_ZONE : zone);
}

const BANK_TIME_ZONE = "America/Sao_Paulo";

/**
 * Whether the instant begins a day in São Paulo: 03:00Z, or 02:00Z in summers up to 2019. On the
 * first day of summer time midnight was skipped.
 */
function isMidnightOfBanks(date: Date): boolean {
  if (date.getTime() % HOUR_MS !== 0) return false;
  const justBefore = new Date(date.getTime() - 1);
  return dayIn(date, BANK_TIME_ZONE) !== dayIn(justBefore, BANK_TIME_ZONE);
}

const HOUR_MS = 3_600_000;

/** Days are handled as UTC midnights, where every day has the same length. */
const DAY_MS = 86_400_000;

/** Plain arithmetic: a report adds hundreds of days, and Temporal is a hundred times slower. */
export function addDays(day: Day, days: number): Day {
  return dayAt(Date.parse(day) + days * DAY_MS);
}

/** The same day of another month; its last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return dayAt(last.setUTCDate(Math.min(date, last.getUTCDate())));
}

/** Days compare as text, so they are clamped to the years 0000 to 9999. */
function dayAt(midnight: number): Day {
  const text = new Date(midnight).toISOString();
  if (text.startsWith("-")) return FIRST_DAY;
  return text.startsWith("+") ? LAST_DAY : text.slice(0, 10);
}

const FIRST_DAY: Day = "0000-01-01";
const LAST_DAY: Day = "9999-12-31";

/** The earliest instant at which a day begins in any time zone. */
export function earliestOf(day: Day): Date {
  return new Date(Date.parse(day) - MAX_OFFSET_HOURS * HOUR_MS);
}

/** Kiribati is 14 hours ahead of UTC. */
const MAX_OFFSET_HOURS = 14;

/** The number of days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** How many days there are from the first to the last, both included. */
export function dayCount({ first, last }: { readonly first: Day; readonly last: Day }): number {
  return daysBetween(first, last) + 1;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  const daysSince = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -daysSince);
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function lastOfMonth(day: Day): Day {
  return addDays(addMonths(firstOfMonth(day), 1), -1);
}

/** Whether the text is an existing day; `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
