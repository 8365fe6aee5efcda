import {
  lateAccounts,
  comparableRows,
  type AccountCoverage,
  type LeftOutAccount,
} from "./coverage.ts";
import { daysBetween, type Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import { findInsight } from "./insight.ts";
import { leftOutOf } from "./left-out.ts";
import type { Currency } from "./money.ts";
import { outlookFor } from "./outlook.ts";
import { coveredFirst, type Period } from "./period.ts";
import type { BankFreshness, ComparedDays, CurrencySection, Expense, Report } from "./report.ts";
import { sharesOf } from "./shares.ts";
import { sumsOf, type FlowTotal, type Sums } from "./sums.ts";

/** The input of a report. */
export interface ReportFacts {
  readonly period: Period;
  readonly totals: readonly FlowTotal[];
  /** The earlier period; null where our data do not reach back that far. */
  readonly before: { readonly days: ComparedDays; readonly totals: readonly FlowTotal[] } | null;
  /** Transactions dated after today: instalments to come. */
  readonly future: readonly FlowTotal[];
  /** The largest single expense of each currency. */
  readonly biggest: readonly (Expense & { readonly currency: Currency })[];
  /** The last day of the current month; null for any other period. */
  readonly monthEnd: Day | null;
  readonly reach: readonly BankFreshness[];
  readonly dataSince: Day | null;
  readonly coverage: readonly AccountCoverage[];
}

export function buildReport(given: ReportFacts): Report {
  const facts = withoutZeros(given);
  const byCurrency = groupBy(facts.totals, (total) => total.currency);
  const sections = [...byCurrency].map(([currency, rows]) => sectionOf(currency, rows, facts));
  return {
    period: facts.period,
    sections: sections
      .filter(({ categories, received }) => categories.length > 0 || received > 0)
      .sort((a, b) => b.spent - a.spent || a.currency.localeCompare(b.currency)),
    comparedWith: facts.before?.days ?? null,
    leftOut: leftOutOf(facts.totals, facts.future),
    reach: facts.reach,
    dataSince: facts.dataSince,
  };
}

/** Removes sums of zero: banks also report transactions without an amount. */
function withoutZeros(facts: ReportFacts): ReportFacts {
  const { before } = facts;
  const nonZero = <Row extends { readonly minor: number }>(rows: readonly Row[]) =>
    rows.filter(({ minor }) => minor !== 0);
  return {
    ...facts,
    totals: nonZero(facts.totals),
    before: before && { ...before, totals: nonZero(before.totals) },
    future: nonZero(facts.future),
    biggest: nonZero(facts.biggest),
  };
}

function sectionOf(
  currency: Currency,
  totals: readonly FlowTotal[],
  facts: ReportFacts,
): CurrencySection {
  const { period, biggest, monthEnd } = facts;
  const now = sumsOf(totals);
  const compared = comparedSums(currency, totals, facts);
  const earlier = compared && compared.before;
  const sorted = [...now.spentBy].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  const shares = sharesOf(sorted.map(([, minor]) => minor));
  const categories = sorted.map(([categoryId, minor], index) => ({
    categoryId,
    minor,
    share: shares[index] ?? null,
    comparable: compared ? (compared.now.spentBy.get(categoryId) ?? 0) : minor,
    before: earlier && (earlier.spentBy.get(categoryId) ?? 0),
  }));
  const { spent, received } = now;
  const covered = coveredFirst(period, facts.dataSince);
  const hasEqualCoverage = lateAccounts(totals, facts.coverage, covered).length === 0;
  const days = Math.max(1, daysBetween(covered, period.last) + 1);
  const gone = earlier ? goneOf(now, earlier) : [];
  const expense = biggest.find((one) => one.currency === currency) ?? null;
  return {
    currency,
    spent,
    received,
    categories,
    gone,
    before: compared && {
      spent: compared.before.spent,
      received: compared.before.received,
      comparable: { spent: compared.now.spent, received: compared.now.received },
      without: compared.without,
    },
    split: {
      fixed: 0,
      free: spent,
      lines: sorted.map(([categoryId, minor]) => ({
        categoryId,
        minor,
        comparable: minor,
        usual: null,
      })),
    },
    usual: null,
    verdict: null,
    perDay: hasEqualCoverage ? Math.round(spent / days) : null,
    outlook:
      hasEqualCoverage && covered === period.first ? outlookFor(spent, period, monthEnd) : null,
    biggest: expense && expenseOf(expense),
    insight: findInsight({
      spent,
      days,
      categories,
      gone,
      before: earlier,
      biggest: expense?.minor ?? 0,
    }),
  };
}

/** The sums of both periods, of accounts covered in both; null without a comparison. */
function comparedSums(
  currency: Currency,
  now: readonly FlowTotal[],
  { before, coverage }: ReportFacts,
): { now: Sums; before: Sums; without: readonly LeftOutAccount[] } | null {
  if (!before) return null;
  const earlier = before.totals.filter((row) => row.currency === currency);
  const rows = comparableRows({ now, before: earlier }, coverage, before.days.first);
  return rows && { now: sumsOf(rows.now), before: sumsOf(rows.before), without: rows.without };
}

function goneOf(now: Sums, earlier: Sums): CurrencySection["gone"] {
  return [...earlier.spentBy]
    .filter(([categoryId, before]) => before !== 0 && !now.spentBy.has(categoryId))
    .map(([categoryId, before]) => ({ categoryId, before }))
    .sort((a, b) => b.before - a.before || a.categoryId.localeCompare(b.categoryId));
}

function expenseOf({ key, day, minor, topCategoryId, title }: Expense): Expense {
  return { key, day, minor, topCategoryId, title };
}
