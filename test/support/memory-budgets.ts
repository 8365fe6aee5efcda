import { budgetKey, type Budget } from "../../src/domain/budgets/budget.ts";
import type { Budgets } from "../../src/usecases/ports/budgets.ts";
import { removeWhere } from "./memory-rows.ts";

export function memoryBudgets(): Budgets {
  const budgets = new Map<string, Budget>();
  const idOf = (one: Pick<Budget, "userId" | "categoryId">) => `${one.userId} ${budgetKey(one)}`;
  return {
    ofUser: async (userId) =>
      [...budgets.values()].filter((one) => one.userId === userId).map((one) => ({ ...one })),
    put: async (budget) => void budgets.set(idOf(budget), { ...budget }),
    remove: async (budget) => void budgets.delete(idOf(budget)),
    removeOfUser: async (userId) => removeWhere(budgets, (one) => one.userId === userId),
  };
}
