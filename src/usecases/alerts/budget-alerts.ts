import { isTold } from "../../domain/alerts/alert-settings.ts";
import { budgetCrossings, endedPasses } from "../../domain/alerts/budget-crossings.ts";
import type { BudgetState } from "../../domain/budgets/budget.ts";
import { dayIn, type Day } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import type { AddedRow } from "./arrived-news.ts";
import type { FoundAlerts } from "./store-alerts.ts";

type BudgetPorts = Pick<Ports, "budgetStates" | "alerts">;

/**
 * What is told of budgets that grew; a threshold that was reached without these rows passes. One that
 * passed, and is not reached any more because the limit was raised, may be told again.
 */
export async function budgetAlerts(
  { budgetStates, alerts: store }: BudgetPorts,
  user: User,
  added: readonly AddedRow[],
  now: Date,
): Promise<FoundAlerts> {
  const today = dayIn(now, user.timeZone);
  const budgets = await budgetStates.ofUser(user);
  if (budgets.length === 0) return { alerts: [], passed: [] };
  const known = await store.ofUser(user.id);
  await store.remove(budgets.flatMap((one) => endedPasses(one, known)).map(({ id }) => id));
  const crossings = budgets.map((one) => budgetCrossings(one, addedTo(one, added, today)));
  const alerts = crossings.flatMap((one) => one.alerts);
  const passed = crossings.flatMap((one) => one.passed);
  return isTold(user.alerts, "budget", now)
    ? { alerts, passed }
    : { alerts: [], passed: [...passed, ...alerts] };
}

/** The most that transactions can have added to what was spent of a budget, in minor units. */
function addedTo(
  { categoryId, currency, period }: BudgetState,
  added: readonly AddedRow[],
  today: Day,
): number {
  return added
    .filter(({ row }) => row.flow === "spending" && row.currency === currency)
    .filter(({ row: { day } }) => day >= period.first && day <= period.last && day <= today)
    .filter(({ row }) => (categoryId === null ? !row.isFixed : row.topCategoryId === categoryId))
    .reduce((sum, { row, before }) => sum + Math.max(0, row.minor - before), 0);
}
