import type { EarlierSums } from "./build-breakdown.ts";
import { allCoveredSince, lateAccounts, type AccountCoverage } from "./coverage.ts";
import { addDays, type Day } from "./day.ts";
import { type Flow, spendingOf } from "./flow.ts";
import type { Currency } from "./money.ts";
import { median } from "./median.ts";
import { nameAfter, type Month } from "./months.ts";
import { coveredFirst, type Calendar, type Period } from "./period.ts";
import type { ComparedDays } from "./report.ts";
import type { CategoryTrend, DaySeries, MonthBalance, MonthSeries, MonthTotals } from "./series.ts";

/** The sum of one day, account and flow; minor units, never negative. */
export interface DaySum {
  readonly accountId: string;
  readonly day: Day;
  readonly flow: Flow;
  readonly minor: number;
}

export interface DayFacts {
  readonly period: Period;
  readonly currency: Currency;
  readonly sums: readonly DaySum[];
  /** The earlier period; null without a comparison. */
  readonly before: Omit<EarlierSums<DaySum>, "coverage"> | null;
  readonly dataSince: Day | null;
  readonly coverage: readonly AccountCoverage[];
}

/**
 * Spending for each day of a period, from the first day with data on, so that a period of centuries
 * has no more days than our data. Compared only where every account is covered in both periods:
 * running sums of different accounts are not comparable.
 */
export function buildDaySeries(facts: DayFacts): DaySeries {
  const { period, currency, sums, before, dataSince, coverage } = facts;
  const spent = spentByDay(sums);
  const covered = { first: coveredFirst(period, dataSince), last: period.last };
  const isCompared =
    before && lateAccounts([...sums, ...before.sums], coverage, before.days.first).length === 0;
  const days =
    dataSince === null ? [] : daysOf(covered).map((day) => ({ day, minor: spent.get(day) ?? 0 }));
  const hasEqualCoverage = lateAccounts(sums, coverage, covered.first).length === 0;
  return {
    period,
    currency,
    days,
    perDay: hasEqualCoverage && days.length > 1 ? Math.round(spentIn(sums) / days.length) : null,
    comparedWith: isCompared ? before.days : null,
    runningBefore: isCompared ? runningSums(before.days, spentByDay(before.sums)) : [],
  };
}

/**
 * The user's last twelve months up to today's, oldest first; fewer where our data begin later.
 * Where `shown` lies before them, the twelve months up to its month.
 */
export function monthsUpTo(
  { today, months }: Calendar,
  dataSince: Day | null,
  shown: Day = today,
): Month[] {
  const running = months.of(today);
  const isRecent = shown >= months.named(nameAfter(running.name, 1 - MAX_MONTHS)).first;
  const last = isRecent ? running : months.of(shown);
  const names = Array.from({ length: MAX_MONTHS }, (_, index) =>
    nameAfter(last.name, index + 1 - MAX_MONTHS),
  );
  return names.map((name) => months.named(name)).filter(({ last }) => last >= (dataSince ?? today));
}

const MAX_MONTHS = 12;
/** As in `usual-spans.ts`. */
const [MIN_USUAL_MONTHS, MAX_USUAL_MONTHS] = [3, 6];

/** The earliest first day of the months; today where there are none. */
export function firstDayOfMonths(months: readonly Month[], today: Day): Day {
  return months.reduce((first, month) => (month.first < first ? month.first : first), today);
}

export interface MonthFacts {
  readonly currency: Currency;
  readonly today: Day;
  readonly dataSince: Day | null;
  readonly coverage: readonly AccountCoverage[];
  /** The period looked at. */
  readonly period: Pick<Period, "first" | "last">;
}

/** Spending and income of each month. */
export function buildMonthSeries(
  months: readonly Month[],
  sums: readonly DaySum[],
  { currency, today, dataSince, coverage, period }: MonthFacts,
): MonthSeries {
  const start = dataSince ?? "";
  const since = allCoveredSince(sums, coverage) ?? start;
  const totals = months.map((month): MonthTotals => {
    const own = sums.filter(({ day }) => day >= month.first && day <= month.last);
    const runs = isRunning(month, today);
    return {
      month,
      isRunning: runs,
      isWhole: !runs && month.first >= since,
      isShown: month.first <= period.last && period.first <= month.last,
      spent: spentIn(own),
      received: receivedIn(own),
    };
  });
  const balance = balanceOf(totals, since, start);
  return { currency, months: totals, balance, usual: usualSpending(totals) };
}

/**
 * The balance of all months that are over where all accounts have data from one day on, else of those
 * that every account covers.
 */
function balanceOf(totals: readonly MonthTotals[], since: Day, start: Day): MonthBalance | null {
  if (!totals.some(({ isWhole }) => isWhole)) return null;
  const over = totals.filter(({ isRunning }) => !isRunning);
  const covered = since <= start ? over : over.filter(({ month }) => month.first >= since);
  return {
    leftOut: totals.find(({ isRunning }) => isRunning)?.month ?? null,
    months: covered.length,
    spent: covered.reduce((sum, { spent }) => sum + spent, 0),
    received: covered.reduce((sum, { received }) => sum + received, 0),
  };
}

/** The middle of the last complete months; null with too few of them. */
function usualSpending(months: readonly Pick<MonthTotals, "isWhole" | "spent">[]): number | null {
  const whole = months.filter(({ isWhole }) => isWhole).slice(-MAX_USUAL_MONTHS);
  return whole.length < MIN_USUAL_MONTHS ? null : median(whole.map(({ spent }) => spent));
}

/** Spending in a category for each month. */
export function buildTrend(
  months: readonly Month[],
  sums: readonly DaySum[],
  about: Pick<CategoryTrend, "topCategoryId" | "categoryId"> & MonthFacts,
): CategoryTrend {
  const { topCategoryId, categoryId, currency } = about;
  const { months: totals } = buildMonthSeries(months, sums, about);
  return {
    topCategoryId,
    categoryId,
    currency,
    usual: usualSpending(totals),
    months: totals.map(({ month, isRunning: runs, isWhole, isShown, spent }) => ({
      month,
      isRunning: runs,
      isWhole,
      isShown,
      minor: spent,
    })),
  };
}

/** On its last day too: what is spent in the evening is still to come. */
function isRunning({ first, last }: Month, today: Day): boolean {
  return first <= today && today <= last;
}

function spentIn(sums: readonly DaySum[]): number {
  return sums.reduce((sum, { flow, minor }) => sum + (spendingOf(flow, minor) ?? 0), 0);
}

function receivedIn(sums: readonly DaySum[]): number {
  return sums.reduce((sum, { flow, minor }) => sum + (flow === "income" ? minor : 0), 0);
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
