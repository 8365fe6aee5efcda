import type { Account } from "../domain/account.ts";
import type { BankItem } from "../domain/bank-item.ts";
import { notUpdated } from "../domain/not-updated.ts";
import type { User } from "../domain/user.ts";
import type { Ports } from "./ports.ts";
import { logUnreadable } from "./account-reader.ts";
import { settleCopies } from "./settle-copies.ts";

type StorePorts = Pick<Ports, "bank" | "items" | "accounts" | "transactions" | "clock" | "log">;

/**
 * Keeps which accounts the bank lists, and answers them. What it lists no longer is closed. An empty
 * list closes nothing and is not copied: banks answer one when a consent is gone. One that makes no
 * sense keeps what is stored of it, and what the bank could not update may only be missing.
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
  await ports.accounts.upsertAll(rows);
  const known = await ports.accounts.ofItem(item.id);
  const closed = known.filter(
    (account) => !ids.has(account.id) && account.closedAt === null && !notUpdated(account, item),
  );
  const closedIds = closed.map(({ id }) => id);
  if (closedIds.length > 0) await ports.accounts.close(closedIds, ports.clock.now());
  // A new copy of an account that is here already is to add nothing before it is compared.
  if (known.some(({ syncCheckpoint }) => syncCheckpoint.fullSyncAt === null))
    await settleCopies(ports, user);
  const accounts = await ports.accounts.ofItem(item.id);
  return accounts.filter(({ id }) => ids.has(id));
}
