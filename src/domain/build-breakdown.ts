import {
  isIncome,
  type Breakdown,
  type BreakdownSubject,
  type BreakdownPart,
  type PartLabel,
} from "./breakdown.ts";
import { comparableRows, type AccountCoverage } from "./coverage.ts";
import { type Flow, spendingOf } from "./flow.ts";
import type { Currency } from "./money.ts";
import { createNumbering } from "./number-labels.ts";
import type { Period } from "./period.ts";
import type { ComparedDays } from "./report.ts";
import { sharesOf } from "./shares.ts";

/** The sum of the transactions of one account, flow and part. */
export interface PartSum {
  readonly accountId: string;
  readonly key: string;
  readonly label: PartLabel;
  readonly topCategoryId: string | null;
  readonly flow: Flow;
  /** Minor units, never negative. */
  readonly minor: number;
  readonly count: number;
}

/** Sums of the earlier period, and the coverage of the accounts. */
export interface EarlierSums<Row> {
  readonly days: ComparedDays;
  readonly sums: readonly Row[];
  readonly coverage: readonly AccountCoverage[];
}

export interface BreakdownFacts {
  readonly of: BreakdownSubject;
  readonly period: Period;
  readonly currency: Currency;
  readonly sums: readonly PartSum[];
  /** The earlier period; null without a comparison. */
  readonly before: EarlierSums<PartSum> | null;
}

/**
 * A breakdown of sums by part. Spending is net of refunds; a breakdown of income counts income
 * only.
 */
export function buildBreakdown(facts: BreakdownFacts): Breakdown {
  const { of, period, currency, before } = facts;
  const now = partsOf(facts.sums, of);
  const rows =
    before &&
    comparableRows({ now: facts.sums, before: before.sums }, before.coverage, before.days.first);
  const comparable = rows ? partsOf(rows.now, of) : now;
  const earlier = rows && partsOf(rows.before, of);
  const sorted = [...now.values()].sort(
    (a, b) => b.minor - a.minor || (a.sum.key < b.sum.key ? -1 : 1),
  );
  const shares = sharesOf(sorted.map(({ minor }) => minor));
  const numbered = createNumbering();
  return {
    of,
    period,
    currency,
    comparedWith: rows && before ? before.days : null,
    without: rows?.without ?? [],
    total: totalOf(now),
    comparable: totalOf(comparable),
    before: earlier && totalOf(earlier),
    parts: sorted.map(({ sum, minor, count }, index): BreakdownPart => {
      const { key, topCategoryId } = sum;
      const label = numbered(sum.label);
      const earlierMinor = earlier && (earlier.get(key)?.minor ?? 0);
      return {
        key,
        label,
        topCategoryId,
        minor,
        count,
        share: shares[index] ?? null,
        comparable: comparable.get(key)?.minor ?? 0,
        before: earlierMinor,
      };
    }),
  };
}

interface PartTotal {
  readonly sum: PartSum;
  minor: number;
  count: number;
}

function partsOf(sums: readonly PartSum[], of: BreakdownSubject): Map<string, PartTotal> {
  const parts = new Map<string, PartTotal>();
  for (const sum of sums) {
    // Transactions of zero are no part of a sum.
    if (sum.minor === 0) continue;
    const change = isIncome(of) ? incomeOf(sum) : spendingOf(sum.flow, sum.minor);
    if (change === null) continue;
    const known = parts.get(sum.key) ?? { sum, minor: 0, count: 0 };
    known.minor += change;
    known.count += sum.count;
    parts.set(sum.key, known);
  }
  return parts;
}

function incomeOf({ flow, minor }: PartSum): number | null {
  return flow === "income" ? minor : null;
}

function totalOf(parts: ReadonlyMap<string, PartTotal>): number {
  return [...parts.values()].reduce((sum, { minor }) => sum + minor, 0);
}
