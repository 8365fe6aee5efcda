import { isTold, toldLimit } from "../../domain/alerts/alert-settings.ts";
import type { BudgetState } from "../../domain/budgets/budget.ts";
import type { AlertKind } from "../../domain/alerts/alert-kind.ts";
import { budgetCrossings } from "../../domain/alerts/budget-crossings.ts";
import { freshTransactions } from "../../domain/alerts/fresh-transactions.ts";
import { incomeArrived } from "../../domain/alerts/income-arrived.ts";
import { largePurchases } from "../../domain/alerts/large-purchases.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { dayIn } from "../../domain/day.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import type { BillsPorts } from "../bills/load-bills.ts";
import type { Ports } from "../ports.ts";
import { recurringOf } from "../recurring/recurring-of.ts";
import { storeDueBills } from "./find-due-bills.ts";
import { followPurchases } from "./follow-purchases.ts";
import { changeLowBalances } from "./low-balances.ts";
import { priceRises, type PricePorts } from "./price-rises.ts";
import { proposeLimit } from "./propose-limit.ts";
import { storeAlerts, type FoundAlerts } from "./store-alerts.ts";

type FindPorts = BillsPorts &
  PricePorts &
  Pick<Ports, "users" | "alerts" | "jobs" | "recurring" | "budgetStates">;

/**
 * Finds what a sync brought that the user wants to be told, once everything is decided. A first sync
 * tells nothing, nor does one after the user repaired the connection. News count as looked at last, so
 * a run that is killed is repeated; what was found before is stored once.
 */
export async function findAlerts(
  ports: FindPorts,
  { id: userId }: Pick<User, "id">,
  item: BankItem,
): Promise<void> {
  const user = await ports.users.byId(userId);
  if (!user) return;
  const now = ports.clock.now();
  const isSilent = bringsHistory(item);
  const all = await ports.transactions.newsOfUser(userId);
  const news = all.filter(({ itemId }) => itemId === item.id);
  if (!isSilent) {
    const fresh = freshTransactions(news, now, user.timeZone);
    if (fresh.length > 0)
      await storeAlerts(ports, user, await alertsOf(ports, user, fresh, now), now);
    await changeLowBalances(ports, user, item, now);
  }
  const which = { told: "others", exceptItemId: item.id } as const;
  await storeDueBills(ports, user, isSilent ? which : { told: "all" });
  await ports.transactions.endNews(news.map(({ id }) => id));
}

/** A first sync, or one after a break that only the user could end. */
function bringsHistory({ syncCheckpoint, issue }: BankItem): boolean {
  const isRepaired = issue !== null && issue.requiredAction !== "patience";
  return syncCheckpoint.syncedAt === null || isRepaired;
}

async function alertsOf(
  ports: FindPorts,
  user: User,
  fresh: readonly Transaction[],
  now: Date,
): Promise<FoundAlerts> {
  const { id: userId, alerts: settings, timeZone } = user;
  const isOn = (kind: AlertKind) => isTold(settings, kind, now);
  const large = toldLimit(settings, "large", now);
  const untold = await followPurchases(ports, userId, fresh, now);
  const series = await recurringOf(ports, userId, dayIn(now, timeZone));
  const { alerts, passed } = await crossedBudgets(ports, user, fresh);
  return {
    alerts: [
      ...(large === null ? [] : largePurchases(untold, large)),
      ...(isOn("income") ? incomeArrived(untold, series) : []),
      ...(isOn("price-rise") ? await priceRises(ports, userId, untold) : []),
      ...(await proposeLimit(ports, user, now)),
      ...(isOn("budget") ? alerts : []),
    ],
    passed: isOn("budget") ? passed : [...passed, ...alerts],
  };
}

/** The most that transactions can have added to what was spent of a budget, in minor units. */
function spentOf(
  { categoryId, currency, period }: BudgetState,
  rows: readonly Transaction[],
): number {
  return rows
    .filter((row) => row.flow === "spending" && row.currency === currency)
    .filter(({ day }) => day >= period.first && day <= period.last)
    .filter((row) => (categoryId === null ? !row.isFixed : row.topCategoryId === categoryId))
    .reduce((sum, { minor }) => sum + minor, 0);
}

async function crossedBudgets(
  { budgetStates }: Pick<Ports, "budgetStates">,
  user: User,
  fresh: readonly Transaction[],
): Promise<FoundAlerts> {
  const crossings = (await budgetStates.ofUser(user)).map((one) =>
    budgetCrossings(one, spentOf(one, fresh)),
  );
  return {
    alerts: crossings.flatMap(({ alerts }) => alerts),
    passed: crossings.flatMap(({ passed }) => passed),
  };
}
