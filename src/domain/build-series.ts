import { addDays, type Day } from "./day.ts";
import type { Flow } from "./flow.ts";
import type { Currency } from "./money.ts";
import { nameAfter, type Month } from "./months.ts";
import type { Calendar, Period } from "./period.ts";
import { spendingOf, type ComparedDays } from "./report.ts";
import type { CategoryTrend, DaySeries, MonthSeries } from "./series.ts";

/** A sum of one day and flow; minor units as a magnitude. */
export interface DaySum {
  readonly day: Day;
  readonly flow: Flow;
  readonly minor: number;
}

export interface DayFacts {
  readonly period: Period;
  readonly currency: Currency;
  readonly sums: readonly DaySum[];
  /** Of the days it is compared with; null without a comparison. */
  readonly before: { readonly days: ComparedDays; readonly sums: readonly DaySum[] } | null;
}

/**
 * What was spent on every day of a period. Of a long time before the first movement only the end is
 * kept: somebody may ask for five hundred years.
 */
export function buildDaySeries({ period, currency, sums, before }: DayFacts): DaySeries {
  const spent = spentByDay(sums);
  const shown = before ? period : withShortStart(period, sums);
  const days = daysOf(shown).map((day) => ({ day, minor: spent.get(day) ?? 0 }));
  return {
    period,
    currency,
    days,
    comparedWith: before?.days ?? null,
    runningBefore: before ? runningSums(before.days, spentByDay(before.sums)) : [],
  };
}

/** The most days before the first movement: two years. */
const MAX_EMPTY_START = 731;

function withShortStart(
  { first, last }: Period,
  sums: readonly DaySum[],
): Pick<Period, "first" | "last"> {
  const begun = sums.reduce((earliest, { day }) => (day < earliest ? day : earliest), last);
  const earliest = addDays(begun, -MAX_EMPTY_START);
  return { first: first < earliest ? earliest : first, last };
}

/** The person's months up to today's, oldest first: twelve, or fewer where our data begin later. */
export function monthsUpTo({ today, months }: Calendar, dataSince: Day | null): Month[] {
  const running = months.of(today);
  const names = Array.from({ length: 12 }, (_, index) => nameAfter(running.name, index - 11));
  return names.map((name) => months.named(name)).filter(({ last }) => last >= (dataSince ?? today));
}

/** The first day of the first of them; today where there are none. */
export function firstDayOfMonths(months: readonly Month[], today: Day): Day {
  return months.reduce((first, month) => (month.first < first ? month.first : first), today);
}

/** What was spent and received in each month. */
export function buildMonthSeries(
  months: readonly Month[],
  sums: readonly DaySum[],
  { currency, today }: { currency: Currency; today: Day },
): MonthSeries {
  return {
    currency,
    months: months.map((month) => {
      const own = sums.filter(({ day }) => day >= month.first && day <= month.last);
      return {
        month,
        isRunning: isRunning(month, today),
        spent: spentIn(own),
        received: own.reduce((sum, { flow, minor }) => sum + (flow === "income" ? minor : 0), 0),
      };
    }),
  };
}

/** What a category took in each month. */
export function buildTrend(
  months: readonly Month[],
  sums: readonly DaySum[],
  about: Pick<CategoryTrend, "topCategoryId" | "categoryId" | "currency"> & { readonly today: Day },
): CategoryTrend {
  const { today, ...rest } = about;
  const { months: totals } = buildMonthSeries(months, sums, { currency: about.currency, today });
  return {
    ...rest,
    months: totals.map(({ month, isRunning: runs, spent }) => ({
      month,
      isRunning: runs,
      minor: spent,
    })),
  };
}

function isRunning({ first, last }: Month, today: Day): boolean {
  return first <= today && today < last;
}

function spentIn(sums: readonly DaySum[]): number {
  return sums.reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? 0), 0);
}

function spentByDay(sums: readonly DaySum[]): Map<Day, number> {
  const days = new Map<Day, number>();
  for (const { day, flow, minor } of sums)
    days.set(day, (days.get(day) ?? 0) + (spendingOf(flow, minor) ?? 0));
  return days;
}

function runningSums(days: ComparedDays, spent: ReadonlyMap<Day, number>): number[] {
  let sum = 0;
  return daysOf(days).map((day) => (sum += spent.get(day) ?? 0));
}

function daysOf({ first, last }: { readonly first: Day; readonly last: Day }): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
