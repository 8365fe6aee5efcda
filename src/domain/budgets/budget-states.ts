import { daysBetween, type Day } from "../day.ts";
import type { DayRange } from "../month-of-range.ts";
import { freeOf } from "../split-spending.ts";
import { sumsOf, type FlowTotal } from "../sums.ts";
import { budgetKey, type Budget, type BudgetState } from "./budget.ts";

/**
 * Each budget with what was spent of it, by the sums of a month's days so far: of a category everything,
 * of all that the user decides what does not recur. That one comes first, then the largest limit.
 */
export function budgetStates(
  budgets: readonly Budget[],
  totals: readonly FlowTotal[],
  { first, last }: DayRange,
): BudgetState[] {
  return budgets
    .map(({ categoryId, currency, limitMinor }) => {
      const own = totals.filter((total) => total.currency === currency);
      const spentMinor =
        categoryId === null
          ? sumsOf(freeOf(own)).spent
          : (sumsOf(own).spentBy.get(categoryId) ?? 0);
      const key = budgetKey({ categoryId });
      return { key, categoryId, currency, spentMinor, limitMinor, period: { first, last } };
    })
    .sort((a, b) => rank(a) - rank(b) || b.limitMinor - a.limitMinor || a.key.localeCompare(b.key));
}

function rank({ categoryId }: BudgetState): number {
  return categoryId === null ? 0 : 1;
}

/** What is left of a budget, in minor units. */
export interface BudgetLeft {
  /** Negative by how much more was spent. */
  readonly minor: number;
  /** For each day from today to the month's last; null where nothing is left. */
  readonly perDay: number | null;
}

export function budgetLeft(
  { limitMinor, spentMinor, period }: Pick<BudgetState, "limitMinor" | "spentMinor" | "period">,
  today: Day,
): BudgetLeft {
  const minor = limitMinor - spentMinor;
  const days = Math.max(1, daysBetween(today, period.last) + 1);
  return { minor, perDay: minor > 0 ? Math.floor(minor / days) : null };
}

/** The budget of which the largest part is spent: that of all that the user decides, where there is one. */
export function leadingBudget(states: readonly BudgetState[]): BudgetState | null {
  const all = states.find(({ categoryId }) => categoryId === null);
  const [fullest] = states.toSorted((a, b) => usedShare(b) - usedShare(a));
  return all ?? fullest ?? null;
}

/** The part of a limit that is spent: 1 is all of it. */
export function usedShare({ spentMinor, limitMinor }: BudgetState): number {
  return spentMinor / limitMinor;
}
