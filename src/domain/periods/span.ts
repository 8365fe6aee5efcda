import { addDays, mondayOf, type Day } from "../day.ts";
import { nameAfter } from "../months.ts";
import {
  daysPeriod,
  namedPeriod,
  type Calendar,
  type NamedPeriod,
  type Period,
  type PeriodAnswer,
} from "../period.ts";

/**
 * Whole days, whether they have come or not, by the name of a period that has ended. A `count` is days
 * up to today.
 */
export interface Span {
  readonly name:
    | "last-week"
    | "calendar-week"
    | "last-month"
    | "calendar-month"
    | "calendar-year"
    | "range"
    | "count";
  readonly first: Day;
  readonly last: Day;
}

/** The week `step` weeks from today's; -1 is the last one. */
export function weekBeside({ today }: Calendar, step: number): Span {
  const first = addDays(mondayOf(today), 7 * step);
  return { name: step === -1 ? "last-week" : "calendar-week", first, last: addDays(first, 6) };
}

/** The user's month `step` months from the running one. */
export function monthBeside({ today, months }: Calendar, step: number): Span {
  const { first, last } = months.named(nameAfter(months.of(today).name, step));
  return { name: step === -1 ? "last-month" : "calendar-month", first, last };
}

/** The twelve months from January on. */
export function yearSpan(year: number, calendar: Calendar): Span {
  return { ...monthsSpan(`${year}-01`, 12, calendar), name: "calendar-year" };
}

/** Whole months of the user, from a named one on. */
export function monthsSpan(name: string, count: number, { months }: Calendar): Span {
  const last = months.named(nameAfter(name, count - 1));
  return { name: "range", first: months.named(name).first, last: last.last };
}

export function daysSpan(first: Day, last: Day): Span {
  return { name: "range", first, last };
}

/** The year and the month, from 1, in which the user's running month is. */
export function runningMonth({ today, months }: Calendar): { year: number; month: number } {
  const [year = 0, month = 0] = months.of(today).name.split("-").map(Number);
  return { year, month };
}

/** A span as a period, cut at today. */
export function periodOf(span: Span, calendar: Calendar): PeriodAnswer {
  const { name, first, last } = span;
  if (first > calendar.today) return { kind: "future" };
  if (name === "count") return { kind: "period", period: daysPeriod(first, last, calendar) };
  if (name === "range") return { kind: "period", period: typedPeriod(first, last, calendar) };
  const running = last >= calendar.today ? RUNNING[name] : undefined;
  const period = running ? namedPeriod(running, calendar) : { name, first, last };
  return { kind: "period", period };
}

/** What a week, month or year is called that is not over. */
const RUNNING: Partial<Record<Span["name"], NamedPeriod>> = {
  "calendar-week": "week",
  "calendar-month": "month",
  "calendar-year": "year",
};

/** The days from the first of the running month until today, or its end, are that month. */
function typedPeriod(first: Day, last: Day, calendar: Calendar): Period {
  const running = namedPeriod("month", calendar);
  return first === running.first && last >= running.last
    ? running
    : daysPeriod(first, last, calendar);
}
