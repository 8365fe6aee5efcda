import type { BudgetState } from "../../domain/budgets/budget.ts";
import type { User } from "../../domain/user.ts";

/** The budgets of a user, as they are by now. */
export interface BudgetStates {
  ofUser(user: User): Promise<readonly BudgetState[]>;
}
