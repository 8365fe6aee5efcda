/**
 * Civil days (`YYYY-MM-DD`) of America/Sao_Paulo. Brazil ended daylight saving time in 2019, so for
 * the years that the stand-in covers its offset is always three hours.
 */
const OFFSET_MS = 3 * 3_600_000;
const DAY_MS = 86_400_000;

export const HOUR_MS = 3_600_000;

export function dayOf(instant: number): string {
  return new Date(instant - OFFSET_MS).toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month, or that month's last day when it is shorter. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastDate = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastDate)))
    .toISOString()
    .slice(0, 10);
}

export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

export function dateOfMonth(day: string): number {
  return Number(day.slice(8));
}

/** 0 is Sunday. */
function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

const isWorkingDay = (day: string): boolean => weekday(day) !== 0 && weekday(day) !== 6;

/** Whether `day` is the nth working day of its month, without public holidays. */
export function isNthWorkingDay(day: string, nth: number): boolean {
  if (!isWorkingDay(day)) return false;
  const first = `${day.slice(0, 8)}01`;
  return daysBetween(first, day).filter(isWorkingDay).length === nth;
}

/** The time of a transaction, as a bank writes it. */
export type Moment =
  | { kind: "local-midnight" }
  | { kind: "utc-midnight" }
  | { kind: "clock"; hour: number; minute: number; second: number; millisecond: number };

/** The instant in Pluggy's format: UTC with milliseconds. */
export function instantOf(day: string, moment: Moment): string {
  if (moment.kind === "utc-midnight") return `${day}T00:00:00.000Z`;
  const midnight = Date.parse(`${day}T00:00:00Z`) + OFFSET_MS;
  if (moment.kind === "local-midnight") return new Date(midnight).toISOString();
  const { hour, minute, second, millisecond } = moment;
  return new Date(
    midnight + hour * HOUR_MS + minute * 60_000 + second * 1000 + millisecond,
  ).toISOString();
}
