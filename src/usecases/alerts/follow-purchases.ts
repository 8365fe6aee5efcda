import type { Alert } from "../../domain/alerts/alert.ts";
import { samePurchases } from "../../domain/alerts/same-purchase.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { Ports } from "../ports.ts";

/** Banks swap ids of recent transactions only. */
const MAX_AGE_MS = 30 * 86_400_000;

/**
 * Finds the new transactions that are purchases which were told already, under another id, and stores
 * the new ids with their alerts. Returns those that were not told yet.
 */
export async function followPurchases(
  { alerts, transactions }: Pick<Ports, "alerts" | "transactions">,
  userId: string,
  fresh: readonly Transaction[],
  now: Date,
): Promise<Transaction[]> {
  const told = (await alerts.ofUser(userId)).flatMap((alert) => toldPurchase(alert, now));
  const ids = told.map(({ transactionId }) => transactionId);
  const counted = new Set(await transactions.countedIds(userId, ids));
  const goneIds = ids.filter((id) => !counted.has(id));
  const gone = await transactions.storedByIds(userId, goneIds);
  const found = samePurchases(gone, fresh);
  for (const { alert, transactionId } of told) {
    const row = fresh.find(({ id }) => id === found.get(transactionId));
    if (row) await alerts.setTransaction(alert.id, { transactionId: row.id, itemId: row.itemId });
  }
  const followed = new Set([...found.values(), ...ids]);
  return fresh.filter(({ id }) => !followed.has(id));
}

interface ToldPurchase {
  readonly alert: Alert;
  readonly transactionId: string;
}

/** One that was dropped was never told. */
function toldPurchase(alert: Alert, now: Date): ToldPurchase[] {
  const { kind, transactionId, droppedAt, sendAt } = alert;
  const isPurchase = kind === "large" || kind === "income" || kind === "price-rise";
  const isRecent = now.getTime() - sendAt.getTime() <= MAX_AGE_MS;
  if (!isPurchase || !isRecent || transactionId === null || droppedAt !== null) return [];
  return [{ alert, transactionId }];
}
