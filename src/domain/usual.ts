import { comparableRows, countedCoverage, type AccountCoverage } from "./coverage.ts";
import type { Day } from "./day.ts";
import { deviationOf, median } from "./median.ts";
import type { Currency } from "./money.ts";
import type { FreeLine, Usual, UsualCategory } from "./report.ts";
import { freeOf } from "./split-spending.ts";
import { sumsOf, type FlowTotal, type Sums } from "./sums.ts";
import type { UsualSpans } from "./usual-spans.ts";

/** The sums of the earlier spans: see `UsualSpans`. */
export interface UsualFacts extends Pick<UsualSpans, "unit" | "least"> {
  /** Newest first. */
  readonly spans: readonly SpanTotals[];
}

export interface SpanTotals {
  readonly first: Day;
  readonly isShort: boolean;
  readonly totals: readonly FlowTotal[];
  /** Of the days after them in the same month. */
  readonly rest: readonly FlowTotal[];
}

/** What is usual in one currency. */
export interface UsualSums {
  readonly usual: Usual;
  /** The usual free spending in the rest of the month. */
  readonly freeRest: number;
}

/** What limits the spans: the first day with data, and that of each account. */
export interface Covered {
  readonly dataSince: Day | null;
  readonly coverage: readonly AccountCoverage[];
}

/**
 * The usual of one currency: the median of as many spans as the accounts are covered for, at least
 * `least`, else the one before. Spans with fewer days than the period are left out of it where `least`
 * others are covered. An account covered for fewer is left out of both sides and named. Null
 * where no span is covered, and where the only one has fewer days than the period.
 */
export function usualOf(
  currency: Currency,
  now: readonly FlowTotal[],
  { unit, least, spans: all }: UsualFacts,
  { dataSince, coverage }: Covered,
): UsualSums | null {
  const isOwn = (row: FlowTotal) => row.currency === currency && row.minor !== 0;
  const spans = longEnough(
    all.filter(({ first }) => dataSince !== null && dataSince <= first),
    least,
  ).map((span) => ({
    ...span,
    totals: span.totals.filter(isOwn),
    rest: span.rest.filter(isOwn),
  }));
  const count = spans.length < least ? 1 : spansCovered(now, spans, { least, coverage });
  return (
    usualOfSpans(now, spans.slice(0, count), { unit, coverage }) ??
    usualOfSpans(now, spans.slice(0, 1), { unit, coverage })
  );
}

/** The spans with as many days as the period, if they are at least `least`. */
function longEnough(spans: readonly SpanTotals[], least: number): readonly SpanTotals[] {
  const long = spans.filter(({ isShort }) => !isShort);
  return long.length >= least ? long : spans;
}

/** For how many spans every account is covered that is covered for at least `least`. */
function spansCovered(
  now: readonly FlowTotal[],
  spans: readonly SpanTotals[],
  { least, coverage }: { least: number; coverage: readonly AccountCoverage[] },
): number {
  const counts = countedCoverage([...now, ...spans.flatMap(rowsOf)], coverage)
    .map(({ since }) => spans.filter(({ first }) => since <= first).length)
    .filter((count) => count >= least);
  return Math.min(spans.length, ...counts);
}

function usualOfSpans(
  now: readonly FlowTotal[],
  spans: readonly SpanTotals[],
  { unit, coverage }: Pick<UsualFacts, "unit"> & Pick<Covered, "coverage">,
): UsualSums | null {
  const [newest] = spans;
  const oldest = spans.at(-1);
  if (!newest || !oldest || (spans.length === 1 && newest.isShort)) return null;
  const rows = comparableRows({ now, before: spans.flatMap(rowsOf) }, coverage, oldest.first);
  if (!rows) return null;
  const isKept = ({ accountId }: FlowTotal) => !rows.lateIds.has(accountId);
  const earlier = spans.map(({ totals }) => totals.filter(isKept));
  const whole = valuesOf(rows.now, earlier);
  const free = valuesOf(freeOf(rows.now), earlier.map(freeOf));
  return {
    usual: {
      count: spans.length,
      unit,
      spent: median(whole.before.map(({ spent }) => spent)),
      free: median(free.before.map(({ spent }) => spent)),
      received: median(whole.before.map(({ received }) => received)),
      comparable: {
        spent: whole.now.spent,
        free: free.now.spent,
        received: whole.now.received,
      },
      deviation: spans.length < 3 ? 0 : deviationOf(free.before.map(({ spent }) => spent)),
      categories: categoriesOf(whole),
      decided: categoriesOf(free),
      without: rows.without,
    },
    freeRest: median(spans.map(({ rest }) => sumsOf(freeOf(rest.filter(isKept))).spent)),
  };
}

function rowsOf({ totals, rest }: SpanTotals): FlowTotal[] {
  return [...totals, ...rest];
}

interface Values {
  readonly now: Sums;
  readonly before: readonly Sums[];
}

function valuesOf(now: readonly FlowTotal[], before: readonly (readonly FlowTotal[])[]): Values {
  return { now: sumsOf(now), before: before.map(sumsOf) };
}

/** A span without a category counts as 0. */
export function categoriesOf({ now, before }: Values): UsualCategory[] {
  const ids = new Set([now, ...before].flatMap(({ spentBy }) => [...spentBy.keys()]));
  return [...ids]
    .map((categoryId) => ({
      categoryId,
      comparable: now.spentBy.get(categoryId) ?? 0,
      usual: median(before.map(({ spentBy }) => spentBy.get(categoryId) ?? 0)),
    }))
    .filter(({ comparable, usual }) => comparable !== 0 || usual !== 0)
    .sort((a, b) => b.usual - a.usual || a.categoryId.localeCompare(b.categoryId));
}

/** The lines of free spending, with what is usual. */
export function withUsual(lines: readonly FreeLine[], sums: UsualSums | null): FreeLine[] {
  const byId = new Map(sums?.usual.decided.map((one) => [one.categoryId, one]));
  return lines.map((line) => {
    if (!sums) return line;
    const { comparable, usual } = byId.get(line.categoryId) ?? { comparable: 0, usual: 0 };
    return { ...line, comparable, usual };
  });
}
