import type { Budget } from "../../domain/budgets/budget.ts";

export interface Budgets {
  /** Without order. */
  ofUser(userId: string): Promise<Budget[]>;
  /** Stores a budget in place of the user's one for the same category. */
  put(budget: Budget): Promise<void>;
  /** Removes one; does nothing where there is none. */
  remove(budget: Pick<Budget, "userId" | "categoryId">): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
}
