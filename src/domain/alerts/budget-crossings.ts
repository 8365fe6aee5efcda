import type { BudgetState } from "../budgets/budget.ts";
import type { NewAlert } from "./alert.ts";

export type BudgetThreshold = 80 | 100;

/** The highest threshold, in per cent, that was reached; null: none. */
export function budgetReached(
  { limitMinor: limit }: BudgetState,
  spent: number,
): BudgetThreshold | null {
  if (spent >= limit) return 100;
  return spent * 100 >= limit * 80 ? 80 : null;
}

export interface BudgetCrossings {
  readonly alerts: readonly NewAlert[];
  /** Thresholds that were passed without being told; they never come later. */
  readonly passed: readonly NewAlert[];
}

/**
 * What is told of a budget when transactions come. `news` is the most that they can have added, in
 * minor units: a threshold that was reached without them was passed before, by a change of the budget
 * or of an older transaction.
 */
export function budgetCrossings(budget: BudgetState, news: number): BudgetCrossings {
  const reached = budgetReached(budget, budget.spentMinor);
  if (reached === null) return { alerts: [], passed: [] };
  const before = budgetReached(budget, budget.spentMinor - news);
  const lower = reached === 100 ? [alertAt(budget, 80)] : [];
  const highest = alertAt(budget, reached);
  return before === reached
    ? { alerts: [], passed: [...lower, highest] }
    : { alerts: [highest], passed: lower };
}

function alertAt({ key, period }: BudgetState, threshold: BudgetThreshold): NewAlert {
  return {
    kind: "budget",
    subject: key,
    period: period.first,
    threshold: String(threshold),
    itemId: null,
    transactionId: null,
  };
}
