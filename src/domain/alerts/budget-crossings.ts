import type { BudgetState } from "../budgets/budget.ts";
import type { Alert, NewAlert } from "./alert.ts";

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
  const lower = reached === 100 ? [budgetAlert(budget, 80)] : [];
  const highest = budgetAlert(budget, reached);
  return before === reached
    ? { alerts: [], passed: [...lower, highest] }
    : { alerts: [highest], passed: lower };
}

/** The alert of a threshold. */
export function budgetAlert({ key, period }: BudgetState, threshold: BudgetThreshold): NewAlert {
  return {
    kind: "budget",
    subject: key,
    period: period.first,
    threshold: String(threshold),
    itemId: null,
    transactionId: null,
  };
}

/** The thresholds that passed without being told, and that are not reached any more. */
export function endedPasses(budget: BudgetState, known: readonly Alert[]): Alert[] {
  const reached = budgetReached(budget, budget.spentMinor) ?? 0;
  const own = known.filter(
    ({ kind, subject, period }) =>
      kind === "budget" && subject === budget.key && period === budget.period.first,
  );
  // What is below a threshold that was told is no news.
  const told = own.flatMap(({ sentAt, threshold }) => (sentAt === null ? [] : [Number(threshold)]));
  const highest = Math.max(reached, ...told);
  return own.filter(
    ({ droppedAt, threshold }) => droppedAt !== null && Number(threshold) > highest,
  );
}

/** What an alert of a budget says by now. */
export type ToldBudget =
  | { readonly kind: "told"; readonly budget: BudgetState; readonly threshold: BudgetThreshold }
  /** A higher threshold was told, or waits for it. */
  | { readonly kind: "passed" }
  /** The budget is gone, or less of it is spent. */
  | { readonly kind: "over" };

/**
 * The threshold that an alert tells of: the one that is reached by now, so that of two that were passed
 * before it was sent only the higher one is told. `known` are all alerts of the user.
 */
export function toldBudget(
  { subject, period, threshold }: Alert,
  budgets: readonly BudgetState[],
  known: readonly Alert[],
): ToldBudget {
  const budget = budgets.find((one) => one.key === subject && one.period.first === period);
  const reached = budget ? budgetReached(budget, budget.spentMinor) : null;
  if (!budget || reached === null || reached < Number(threshold)) return { kind: "over" };
  const isHigher = (one: Alert) =>
    one.kind === "budget" &&
    one.subject === subject &&
    one.period === period &&
    Number(one.threshold) > Number(threshold);
  const hasHigher = known.filter(isHigher).some(({ sentAt, droppedAt, threshold: higher }) => {
    return sentAt !== null || (droppedAt === null && Number(higher) <= reached);
  });
  return hasHigher ? { kind: "passed" } : { kind: "told", budget, threshold: reached };
}
