import { lateAccounts, comparableRows, type LeftOutAccount } from "./coverage.ts";
import { fixedToCome } from "./fixed-to-come.ts";
import { findInsight, type InsightFacts } from "./insight.ts";
import type { Currency } from "./money.ts";
import { outlookFor } from "./outlook.ts";
import type { CategoryLine, CurrencySection, Expense, Outlook, SpendingSplit } from "./report.ts";
import { daysWithData, type ReportFacts } from "./report-facts.ts";
import { sharesOf } from "./shares.ts";
import { freeOf, splitSpending } from "./split-spending.ts";
import { sumsOf, type FlowTotal, type Sums } from "./sums.ts";
import { categoriesOf, usualOf, withUsual, type UsualSums } from "./usual.ts";
import { tooEarlyUnit, verdictOf } from "./verdict.ts";

/** The report of one currency. */
export function sectionOf(
  currency: Currency,
  totals: readonly FlowTotal[],
  facts: ReportFacts,
): CurrencySection {
  const now = sumsOf(totals);
  const { spent, received } = now;
  const compared = comparedSums(currency, totals, facts);
  const earlier = compared && compared.before;
  const split = splitSpending(totals);
  const sums = facts.usual && usualOf(currency, totals, facts.usual, facts);
  const categories = linesOf(now, compared);
  const days = daysWithData(facts);
  const hasEqualCoverage = lateAccounts(totals, facts.coverage, days.first).length === 0;
  const expense = facts.biggest.find((one) => one.currency === currency) ?? null;
  return {
    currency,
    spent,
    received,
    categories,
    gone: earlier ? goneOf(now, earlier) : [],
    before: compared && {
      spent: compared.before.spent,
      received: compared.before.received,
      comparable: { spent: compared.now.spent, received: compared.now.received },
      without: compared.without,
    },
    split: { ...split, lines: withUsual(split.lines, sums) },
    usual: sums && sums.usual,
    verdict: sums && verdictOf({ ...sums, tooEarly: tooEarlyUnit(facts.period, facts.today) }),
    perDay: hasEqualCoverage ? Math.round(spent / days.count) : null,
    outlook:
      hasEqualCoverage && days.first === facts.period.first
        ? outlookOf(currency, { split, sums, facts })
        : null,
    biggest: expense && expenseOf(expense),
    // The verdict says what has changed.
    insight: sums
      ? null
      : findInsight({
          spent,
          days: days.count,
          categories,
          withFixed: new Set(
            totals.filter(({ isFixed }) => isFixed).map(({ topCategoryId }) => topCategoryId),
          ),
          before: compared && compared.free,
          biggest: expense?.minor ?? 0,
        }),
  };
}

interface OutlookOf {
  readonly split: SpendingSplit;
  readonly sums: UsualSums | null;
  readonly facts: ReportFacts;
}

/** The usual counts where it is of all accounts. */
function outlookOf(currency: Currency, { split, sums, facts }: OutlookOf): Outlook | null {
  const { period, toCome } = facts;
  if (!toCome) return null;
  return outlookFor({
    first: period.first,
    today: toCome.today,
    monthEnd: toCome.monthEnd,
    fixed: split.fixed,
    free: split.free,
    fixedToCome: fixedToCome(currency, toCome),
    usualRest: sums && sums.usual.without.length === 0 ? sums.freeRest : null,
  });
}

interface ComparedSums {
  readonly now: Sums;
  readonly before: Sums;
  readonly free: NonNullable<InsightFacts["before"]>;
  readonly without: readonly LeftOutAccount[];
}

/** The sums of both periods, of accounts covered in both; null without a comparison. */
function comparedSums(
  currency: Currency,
  now: readonly FlowTotal[],
  { before, coverage }: ReportFacts,
): ComparedSums | null {
  if (!before) return null;
  const earlier = before.totals.filter((row) => row.currency === currency);
  const rows = comparableRows({ now, before: earlier }, coverage, before.days.first);
  if (!rows) return null;
  const free = { now: sumsOf(freeOf(rows.now)), before: sumsOf(freeOf(rows.before)) };
  return {
    now: sumsOf(rows.now),
    before: sumsOf(rows.before),
    free: {
      free: free.before.spent,
      categories: categoriesOf({ now: free.now, before: [free.before] }),
    },
    without: rows.without,
  };
}

function linesOf(now: Sums, compared: ComparedSums | null): CategoryLine[] {
  const sorted = [...now.spentBy].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  const shares = sharesOf(sorted.map(([, minor]) => minor));
  return sorted.map(([categoryId, minor], index) => ({
    categoryId,
    minor,
    share: shares[index] ?? null,
    comparable: compared ? (compared.now.spentBy.get(categoryId) ?? 0) : minor,
    before: compared && (compared.before.spentBy.get(categoryId) ?? 0),
  }));
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
