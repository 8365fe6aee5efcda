import { addDays, type Day } from "../day.ts";
import type { Calendar } from "../period.ts";
import { readDate } from "../periods/read-date.ts";
import { readDayWord, readWeekday } from "../periods/read-day-word.ts";
import { readPeriodAt } from "../periods/read-period.ts";
import type { Read } from "../periods/tokens.ts";
import { latestOf } from "../periods/written-date.ts";

type Tokens = readonly string[];

/** A single day among tokens, by its first token and the one after its last. */
export interface WrittenDay {
  readonly at: number;
  readonly next: number;
  readonly day: Day;
}

/** What a text says of time: at most one day; null for several, days to come, and days that do not exist. */
export function dayIn(tokens: Tokens, calendar: Calendar): WrittenDay | "none" | null {
  const days: WrittenDay[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = readOneDay(tokens, at, calendar);
    if (!found) continue;
    if (found.value === null || found.value > calendar.today) return null;
    days.push({ at, next: found.next, day: found.value });
    at = found.next - 1;
  }
  const [day, another] = days;
  const others = tokens.map((token, at) => (isWithin(day, at) ? MASK : token));
  if (another || hasPeriod(others, calendar)) return null;
  return day ?? "none";
}

/** A token that nothing is read from. */
export const MASK = "\0";

function isWithin(day: WrittenDay | undefined, at: number): boolean {
  return day !== undefined && at >= day.at && at < day.next;
}

function hasPeriod(tokens: Tokens, calendar: Calendar): boolean {
  return tokens.some((_, at) => readPeriodAt(tokens, at, calendar) !== null);
}

/** Null as a value: no such day. */
function readOneDay(tokens: Tokens, at: number, calendar: Calendar): Read<Day | null> | null {
  const span = readDayWord(tokens, at, calendar) ?? readWeekday(tokens, at, calendar);
  if (span) return { value: span.value.first, next: span.next };
  const date = readDate(tokens, at, calendar.today);
  if (date?.value.kind !== "day") return null;
  const days = latestOf(date.value, calendar, calendar.today);
  return { value: days && days.first, next: date.next };
}

/** The first day for which cash is recorded. */
export function earliestCashDay({ today }: Pick<Calendar, "today">, days: number): Day {
  return addDays(today, -days);
}
