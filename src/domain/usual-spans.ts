import { addDays, daysBetween, type Day } from "./day.ts";
import { monthOfRange, type DayRange, type MonthOf } from "./month-of-range.ts";
import { EARLIEST_MONTH_DAY } from "./months.ts";
import { unitOf, wholeAround, type Calendar, type Period } from "./period.ts";
import type { Usual } from "./report.ts";

/** The earlier days that say what is usual in a period. */
export interface UsualSpans {
  readonly unit: Usual["unit"];
  /** How many of them make a usual; with fewer, only the one before does. */
  readonly least: number;
  /** The same days of each complete month or week before the period's, newest first. */
  readonly spans: readonly UsualSpan[];
}

export interface UsualSpan extends DayRange {
  /** The days after them in the same month; null unless the period is a running month, and where none are left. */
  readonly rest: DayRange | null;
  /** Whether the month ends before it has as many days. */
  readonly isShort: boolean;
}

const MONTHS = { unit: "month", least: 3, most: 6 } as const;
const WEEKS = { unit: "week", least: 4, most: 12 } as const;

/**
 * Which earlier days say what is usual in a period: of a week the same weekdays of the twelve weeks
 * before, of the last seven days each seven before them, of a month or a part of one the same days of the six months before, of a complete one the
 * complete ones. Null for a year and for days that are no part of one month.
 */
export function usualSpans(period: Period, { months }: Calendar): UsualSpans | null {
  const unit = unitOf(period);
  switch (unit) {
    case "week":
      return {
        ...WEEKS,
        spans: before(period, (day) => wholeAround("week", day, months), WEEKS.most),
      };
    case "month":
      return { ...MONTHS, spans: before(period, (day) => months.of(day), MONTHS.most) };
    case "days": {
      if (period.name === "7d")
        return { ...WEEKS, spans: before(period, sevenFrom(period.first), WEEKS.most) };
      const monthOf = monthOfRange(period, months);
      return monthOf && { ...MONTHS, spans: before(period, monthOf, MONTHS.most) };
    }
    case "year":
      return null;
  }
}

/** Weeks that begin on the weekday of a day. */
function sevenFrom(start: Day): MonthOf {
  return (day) => {
    const first = addDays(start, 7 * Math.floor(daysBetween(start, day) / 7));
    return { first, last: addDays(first, 6) };
  };
}

function before(period: Period, wholeOf: MonthOf, most: number): UsualSpan[] {
  const whole = wholeOf(period.first);
  const spans: UsualSpan[] = [];
  let day = addDays(whole.first, -1);
  for (let count = 0; count < most && day >= EARLIEST_MONTH_DAY; count += 1) {
    const earlier = wholeOf(day);
    spans.push(...sameDays(period, whole, earlier));
    day = addDays(earlier.first, -1);
  }
  return spans;
}

/** None where the earlier month ends before the first of the days. */
function sameDays(period: Period, whole: DayRange, earlier: DayRange): UsualSpan[] {
  if (period.first === whole.first && period.last === whole.last)
    return [{ first: earlier.first, last: earlier.last, rest: null, isShort: false }];
  const same = (day: Day) => addDays(earlier.first, daysBetween(whole.first, day));
  const first = same(period.first);
  if (first > earlier.last) return [];
  const isShort = same(period.last) > earlier.last;
  const last = isShort ? earlier.last : same(period.last);
  const hasRest = unitOf(period) === "month" && last < earlier.last;
  const rest = hasRest ? { first: addDays(last, 1), last: earlier.last } : null;
  return [{ first, last, rest, isShort }];
}
