import type { Budget, BudgetState } from "../../src/domain/budgets/budget.ts";

/** R$ 800.00 a month for groceries. */
export function makeBudget(given: Partial<Budget> = {}): Budget {
  return {
    userId: "user-1",
    categoryId: "10000000",
    currency: "BRL",
    limitMinor: 80_000,
    ...given,
  };
}

/** The same in November, with R$ 590.00 spent. */
export function makeBudgetState(given: Partial<BudgetState> = {}): BudgetState {
  return {
    key: "10000000",
    categoryId: "10000000",
    currency: "BRL",
    spentMinor: 59_000,
    limitMinor: 80_000,
    period: { first: "2026-11-01", last: "2026-11-30" },
    ...given,
  };
}
