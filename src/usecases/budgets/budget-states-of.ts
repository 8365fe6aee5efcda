import { budgetStates } from "../../domain/budgets/budget-states.ts";
import type { BudgetState } from "../../domain/budgets/budget.ts";
import type { User } from "../../domain/user.ts";
import { calendarAt } from "../users/calendar-of.ts";
import type { Ports } from "../ports.ts";

type BudgetPorts = Pick<Ports, "budgets" | "transactions" | "clock" | "workingDays">;

const BY = ["topCategoryId", "direction", "accountId", "isFixed"] as const;

/** A user's budgets, with what was spent of them in the running month. */
export async function budgetStatesOf(ports: BudgetPorts, user: User): Promise<BudgetState[]> {
  const budgets = await ports.budgets.ofUser(user.id);
  if (budgets.length === 0) return [];
  const { today, months } = calendarAt(ports.clock.now(), ports.workingDays, user);
  const month = months.of(today);
  const days = { first: month.first, last: today };
  return budgetStates(budgets, await ports.transactions.sums(user.id, days, BY), month);
}
