import { bringsHistory, type BankItem } from "../../domain/bank-item.ts";
import { freshTransactions } from "../../domain/alerts/fresh-transactions.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { User } from "../../domain/user.ts";
import { banksOf } from "../banks/banks-of.ts";
import type { Ports } from "../ports.ts";
import { followPurchases } from "./follow-purchases.ts";

type NewsPorts = Pick<Ports, "items" | "alerts" | "transactions">;

export interface ArrivedNews {
  /** What may be told of the bank's news: neither old nor known under another id. */
  readonly fresh: readonly Transaction[];
  /** What budgets may have grown by: the news of all banks, as their syncs may end in any order. */
  readonly added: readonly AddedRow[];
}

/** A transaction, and what counted in its place before, in minor units. */
export interface AddedRow {
  readonly row: Transaction;
  readonly before: number;
}

/** The news that a bank's sync brought, and those of other banks that were not looked at yet. */
export async function arrivedNews(
  ports: NewsPorts,
  user: User,
  { item, news }: { readonly item: BankItem; readonly news: readonly Transaction[] },
  now: Date,
): Promise<ArrivedNews> {
  const others = (await banksOf(ports, user.id)).filter(({ id }) => id !== item.id);
  const telling = [item, ...others].filter((one) => !bringsHistory(one));
  const own = news.filter(({ itemId }) => telling.some(({ id }) => id === itemId));
  const rows = freshTransactions(own, now, user.timeZone);
  if (rows.length === 0) return { fresh: [], added: [] };
  const since = lastSync(telling.filter(({ id }) => rows.some(({ itemId }) => itemId === id)));
  const { untold, before } = await followPurchases(ports, user.id, { rows, since }, now);
  return {
    fresh: untold.filter(({ itemId }) => itemId === item.id),
    added: rows.map((row) => ({ row, before: before.get(row.id)?.minor ?? 0 })),
  };
}

/** When the one that waited longest was synced. */
function lastSync(items: readonly BankItem[]): Date {
  return new Date(Math.min(...items.map(({ syncCheckpoint }) => Number(syncCheckpoint.syncedAt))));
}
