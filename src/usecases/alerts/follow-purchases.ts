import type { Alert } from "../../domain/alerts/alert.ts";
import { samePurchases } from "../../domain/alerts/same-purchase.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { Ports } from "../ports.ts";

type FollowPorts = Pick<Ports, "alerts" | "transactions">;

/** Banks swap ids of recent transactions only. */
const MAX_AGE_MS = 30 * 86_400_000;

export interface FollowedPurchases {
  /** Those that are no purchases which were known already. */
  readonly untold: readonly Transaction[];
  /** What a transaction took the place of, by its id. */
  readonly before: ReadonlyMap<string, Transaction>;
}

/**
 * Finds the new transactions that are purchases which were known already, under another id: those that
 * were told, whose alerts get the new ids, and those that the bank deleted since its last sync and that
 * were no news, as a pending purchase of a first sync.
 */
export async function followPurchases(
  ports: FollowPorts,
  userId: string,
  { rows, since }: { readonly rows: readonly Transaction[]; readonly since: Date },
  now: Date,
): Promise<FollowedPurchases> {
  const alerts = await ports.alerts.ofUser(userId);
  const told = alerts.flatMap((alert) => toldPurchase(alert, now));
  const ids = new Set(told.map(({ transactionId }) => transactionId));
  const counted = new Set(await ports.transactions.countedIds(userId, [...ids]));
  const goneIds = [...ids].filter((id) => !counted.has(id));
  const gone = await ports.transactions.storedByIds(userId, goneIds);
  const followed = samePurchases(gone, rows);
  for (const { alert, transactionId } of told) {
    const row = rows.find(({ id }) => id === followed.get(transactionId));
    if (row)
      await ports.alerts.setTransaction(alert.id, { transactionId: row.id, itemId: row.itemId });
  }
  const taken = new Set(followed.values());
  const left = rows.filter(({ id }) => !taken.has(id) && !ids.has(id));
  // One whose alert was dropped was never told, so its successor is.
  const alerted = new Set(alerts.map(({ transactionId }) => transactionId));
  const silent = (await ports.transactions.goneSince(userId, since)).filter(
    ({ id }) => !alerted.has(id),
  );
  const before = new Map([
    ...replacedBy(gone, followed),
    ...replacedBy(silent, inOneAccount(silent, left)),
  ]);
  return { untold: left.filter(({ id }) => !before.has(id)), before };
}

/** As `samePurchases`, of each account by itself. */
function inOneAccount(
  gone: readonly Transaction[],
  rows: readonly Transaction[],
): ReadonlyMap<string, string> {
  const ofAccount = groupBy(gone, ({ accountId }) => accountId);
  const pairs = [...groupBy(rows, ({ accountId }) => accountId)].flatMap(([accountId, own]) => [
    ...samePurchases(ofAccount.get(accountId) ?? [], own),
  ]);
  return new Map(pairs);
}

/** The transactions that are gone, by the ids of those that took their places. */
function replacedBy(
  gone: readonly Transaction[],
  found: ReadonlyMap<string, string>,
): [string, Transaction][] {
  return gone.flatMap((old): [string, Transaction][] => {
    const id = found.get(old.id);
    return id === undefined ? [] : [[id, old]];
  });
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
