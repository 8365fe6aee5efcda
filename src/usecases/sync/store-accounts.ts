import type { Account } from "../../domain/account.ts";
import type { BankItem } from "../../domain/bank-item.ts";
import { dataAt } from "../../domain/data-age.ts";
import { notUpdated } from "../../domain/not-updated.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";
import { logUnreadable } from "./account-reader.ts";
import { deduplicateAccounts } from "./deduplicate-accounts.ts";

type StorePorts = Pick<Ports, "bank" | "items" | "accounts" | "transactions" | "clock" | "log">;

/**
 * Stores the accounts that the bank lists, and returns them. Accounts that it no longer lists are
 * closed, except those that it could not read or update. An empty list closes nothing and returns
 * nothing: banks return one when a consent has ended.
 */
export async function storeAccounts(
  ports: StorePorts,
  user: User,
  item: BankItem,
): Promise<Account[]> {
  const { rows, unreadable } = await ports.bank.accounts(item);
  logUnreadable(ports.log, "accounts", unreadable);
  if (unreadable.length !== item.unreadableAccounts)
    await ports.items.update(item.id, { unreadableAccounts: unreadable.length });
  const ids = new Set([...rows.map(({ id }) => id), ...unreadable.map(({ key }) => key)]);
  if (ids.size === 0) return [];
  await ports.accounts.upsertAll(rows.map((row) => ({ ...row, balanceAt: balanceAt(row, item) })));
  const known = await ports.accounts.ofItem(item.id);
  const closed = known.filter(
    (account) => !ids.has(account.id) && account.closedAt === null && !notUpdated(account, item),
  );
  const closedIds = closed.map(({ id }) => id);
  if (closedIds.length > 0) await ports.accounts.close(closedIds, ports.clock.now());
  // A new copy of a stored account must not count before it is compared.
  if (known.some(({ syncCheckpoint }) => syncCheckpoint.fullSyncAt === null))
    await deduplicateAccounts(ports, user);
  const accounts = await ports.accounts.ofItem(item.id);
  return accounts.filter(({ id }) => ids.has(id));
}

function balanceAt({ type }: Account, item: BankItem): Date | null {
  return dataAt(item, type === "CREDIT" ? "cards" : "accounts");
}
