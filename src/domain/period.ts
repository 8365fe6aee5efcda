import { addDays, dayCount, mondayOf, type Day } from "./day.ts";
import { nameAfter, type Months } from "./months.ts";

/** The kind of period, for its title. */
export type PeriodName =
  | "week"
  | "last-week"
  | "calendar-week"
  | "month"
  | "last-month"
  | "calendar-month"
  | "7d"
  | "30d"
  | "90d"
  | "year"
  | "calendar-year"
  | "range";

/** Civil days in the user's zone, both included; `last` is never after today. */
export interface Period {
  readonly name: PeriodName;
  readonly first: Day;
  readonly last: Day;
}

export type PeriodAnswer =
  | { readonly kind: "period"; readonly period: Period }
  /** A valid period that has not begun yet. */
  | { readonly kind: "future" }
  | { readonly kind: "unknown" };

/** What periods depend on: today in the user's zone, and the user's months. */
export interface Calendar {
  readonly today: Day;
  readonly months: Months;
}

/** The periods that a user can name by a word. */
export type NamedPeriod = Exclude<
  PeriodName,
  "calendar-week" | "calendar-month" | "calendar-year" | "range"
>;

export function namedPeriod(name: NamedPeriod, calendar: Calendar): Period {
  const { today, months } = calendar;
  switch (name) {
    case "week":
      return { name, first: mondayOf(today), last: today };
    case "last-week":
      return { name, first: addDays(mondayOf(today), -7), last: addDays(mondayOf(today), -1) };
    case "month":
      return { name, first: months.of(today).first, last: today };
    case "last-month":
      return { name, ...daysOf(months.named(nameAfter(months.of(today).name, -1))) };
    case "7d":
    case "30d":
    case "90d":
      return { name, first: addDays(today, 1 - lengthOf(name)), last: today };
    case "year":
      return { name, first: yearOf(today, months).first, last: today };
  }
}

/** Whether a period ends today because the week, month or year is not over, or may be. */
export function isRunning({ name }: Pick<Period, "name">): boolean {
  return name === "week" || name === "month" || name === "year";
}

/** The unit in which a user moves to the next or previous period. */
export type PeriodUnit = "week" | "month" | "year" | "days";

export function unitOf({ name }: Period): PeriodUnit {
  switch (name) {
    case "week":
    case "last-week":
    case "calendar-week":
      return "week";
    case "month":
    case "last-month":
    case "calendar-month":
      return "month";
    case "year":
    case "calendar-year":
      return "year";
    case "7d":
    case "30d":
    case "90d":
    case "range":
      return "days";
  }
}

/** The week, month or year that contains a day, cut off at today. A future day counts as today. */
export function periodAround(
  unit: Exclude<PeriodUnit, "days">,
  day: Day,
  calendar: Calendar,
): Period {
  const { today } = calendar;
  const { first, last } = wholeAround(unit, day < today ? day : today, calendar.months);
  if (last >= today) return { name: unit, first, last: today };
  const isLast = last === addDays(wholeAround(unit, today, calendar.months).first, -1);
  if (isLast && unit !== "year") return { name: `last-${unit}`, first, last };
  return { name: `calendar-${unit}`, first, last };
}

/** The first and last day of the complete week, month or year that contains a day. */
export function wholeAround(
  unit: Exclude<PeriodUnit, "days">,
  day: Day,
  months: Months,
): Pick<Period, "first" | "last"> {
  if (unit === "week") return { first: mondayOf(day), last: addDays(mondayOf(day), 6) };
  return unit === "month" ? daysOf(months.of(day)) : yearOf(day, months);
}

/**
 * A range of days, cut off at today. A range that equals `/report 30d` or the like gets that name.
 */
export function daysPeriod(first: Day, last: Day, { today }: Calendar): Period {
  const end = last < today ? last : today;
  const length = dayCount({ first, last: end });
  const name = end === today ? NAMED_LENGTHS.find((one) => lengthOf(one) === length) : undefined;
  return { name: name ?? "range", first, last: end };
}

/** The next or previous period of the same unit; null where it has not begun. */
export function periodBeside(period: Period, step: -1 | 1, calendar: Calendar): Period | null {
  const unit = unitOf(period);
  const length = dayCount(period);
  if (unit === "days") {
    const first = addDays(period.first, step * length);
    return first > calendar.today
      ? null
      : daysPeriod(first, addDays(period.last, step * length), calendar);
  }
  const whole = wholeAround(unit, period.first, calendar.months);
  const day = step === -1 ? addDays(whole.first, -1) : addDays(whole.last, 1);
  return day > calendar.today ? null : periodAround(unit, day, calendar);
}

/** The first day of a period that can have data. */
export function coveredFirst({ first }: Pick<Period, "first">, dataSince: Day | null): Day {
  return dataSince !== null && dataSince > first ? dataSince : first;
}

const NAMED_LENGTHS = ["7d", "30d", "90d"] as const;

function lengthOf(name: (typeof NAMED_LENGTHS)[number]): number {
  return Number(name.slice(0, -1));
}

/** The twelve months from January on. */
function yearOf(day: Day, months: Months): Pick<Period, "first" | "last"> {
  const year = months.of(day).name.slice(0, 4);
  return { first: months.named(`${year}-01`).first, last: months.named(`${year}-12`).last };
}

function daysOf({ first, last }: Pick<Period, "first" | "last">): Pick<Period, "first" | "last"> {
  return { first, last };
}
