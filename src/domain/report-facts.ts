import type { Budget } from "./budgets/budget.ts";
import type { AccountCoverage } from "./coverage.ts";
import { daysBetween, type Day } from "./day.ts";
import type { ToCome } from "./fixed-to-come.ts";
import type { Currency } from "./money.ts";
import { coveredFirst, type Period } from "./period.ts";
import type { BankFreshness, ComparedDays, Expense } from "./report.ts";
import type { FlowTotal } from "./sums.ts";
import type { UsualFacts } from "./usual.ts";

/** The input of a report. */
export interface ReportFacts {
  readonly period: Period;
  /** In the user's zone. */
  readonly today: Day;
  readonly totals: readonly FlowTotal[];
  /** The earlier period; null where our data do not reach back that far. */
  readonly before: { readonly days: ComparedDays; readonly totals: readonly FlowTotal[] } | null;
  /** What the usual is the median of; null for periods that have none. */
  readonly usual: UsualFacts | null;
  /** Transactions dated after today: instalments to come. */
  readonly future: readonly FlowTotal[];
  /** The largest single expense of each currency that is not fixed. */
  readonly biggest: readonly (Expense & { readonly currency: Currency })[];
  /** What is expected in the rest of the current month; null for any other period. */
  readonly toCome: ToCome | null;
  /** The nearest period with data where this one has none. */
  readonly nearest: Period | null;
  readonly reach: readonly BankFreshness[];
  readonly dataSince: Day | null;
  readonly coverage: readonly AccountCoverage[];
  readonly budgets: readonly Budget[];
}

/** From which day on a period has data, and how many of its days do: at least one. */
export function daysWithData({ period, dataSince }: Pick<ReportFacts, "period" | "dataSince">): {
  readonly first: Day;
  readonly count: number;
} {
  const first = coveredFirst(period, dataSince);
  return { first, count: Math.max(1, daysBetween(first, period.last) + 1) };
}
