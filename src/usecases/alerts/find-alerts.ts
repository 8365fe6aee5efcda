import type { AlertKind } from "../../domain/alerts/alert-kind.ts";
import { isTold, toldLimit } from "../../domain/alerts/alert-settings.ts";
import { isDatedAhead } from "../../domain/alerts/fresh-transactions.ts";
import { incomeArrived } from "../../domain/alerts/income-arrived.ts";
import { largePurchases } from "../../domain/alerts/large-purchases.ts";
import { bringsHistory, type BankItem } from "../../domain/bank-item.ts";
import { dayIn } from "../../domain/day.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import type { BillsPorts } from "../bills/load-bills.ts";
import type { Ports } from "../ports.ts";
import { recurringOf } from "../recurring/recurring-of.ts";
import { arrivedNews } from "./arrived-news.ts";
import { budgetAlerts } from "./budget-alerts.ts";
import { storeDueBills } from "./find-due-bills.ts";
import { changeLowBalances } from "./low-balances.ts";
import { priceRises, type PricePorts } from "./price-rises.ts";
import { proposeLimit } from "./propose-limit.ts";
import { storeAlerts, together, type FoundAlerts } from "./store-alerts.ts";

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
  const news = await ports.transactions.newsOfUser(userId);
  const arrived = await arrivedNews(ports, user, { item, news }, now);
  const purchases = await purchaseAlerts(ports, user, arrived.fresh, now);
  const budgets = await budgetAlerts(ports, user, arrived.added, now);
  await storeAlerts(ports, user, together(purchases, budgets), now);
  await changeLowBalances(ports, user, { item, isSilent }, now);
  const which = { told: "others", exceptItemId: item.id } as const;
  await storeDueBills(ports, user, isSilent ? which : { told: "all" });
  const lookedAt = news.filter(
    (row) => row.itemId === item.id && (isSilent || !isDatedAhead(row, now, user.timeZone)),
  );
  await ports.transactions.endNews(lookedAt.map(({ id }) => id));
}

async function purchaseAlerts(
  ports: FindPorts,
  user: User,
  fresh: readonly Transaction[],
  now: Date,
): Promise<FoundAlerts> {
  if (fresh.length === 0) return { alerts: [], passed: [] };
  const { id: userId, alerts: settings, timeZone } = user;
  const isOn = (kind: AlertKind) => isTold(settings, kind, now);
  const large = toldLimit(settings, "large", now);
  const series = await recurringOf(ports, userId, dayIn(now, timeZone));
  const alerts = [
    ...(large === null ? [] : largePurchases(fresh, large)),
    ...(isOn("income") ? incomeArrived(fresh, series) : []),
    ...(isOn("price-rise") ? await priceRises(ports, userId, fresh) : []),
    ...(await proposeLimit(ports, user, now)),
  ];
  return { alerts, passed: [] };
}
