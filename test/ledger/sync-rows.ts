import { newBankItem } from "../../src/domain/bank-item.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { accountSchema, transactionSchema } from "../../src/pluggy/schemas.ts";
import { toAccount } from "../../src/pluggy/to-account.ts";
import { toTransaction } from "../../src/pluggy/to-transaction.ts";
import { syncItem } from "../../src/usecases/sync/sync-item.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { makeConnection, makeUser } from "../support/make.ts";

/** An account and its transactions as Pluggy sends them. */
export interface WireHistory {
  readonly account: object;
  readonly rows: readonly object[];
}

const NOW = new Date("2026-11-30T15:00:00.000Z");
const keyedHash = (text: string) => `hash of ${text}`;

/** Syncs a user's banks, one after the other, as the product does; answers what is stored then, by id. */
export async function syncRows(
  userId: string,
  histories: readonly WireHistory[],
): Promise<ReadonlyMap<string, Transaction>> {
  const world = fakeWorld();
  world.now = NOW;
  await world.users.add(makeUser({ id: userId }));
  for (const { account: wire, rows } of histories) {
    const account = toAccount(accountSchema.parse(wire), userId, keyedHash);
    const context = { holder: account.holder, keyedHash };
    world.bankAccounts.push(account);
    world.pages.set(account.id, [
      rows.map((row) => toTransaction(transactionSchema.parse(row), context)),
    ]);
  }
  const itemIds = new Set(world.bankAccounts.map(({ itemId }) => itemId));
  for (const id of itemIds) {
    const connection = makeConnection({
      id,
      bankName: id,
      clientUserId: userId,
      lastUpdatedAt: NOW,
    });
    world.connections.set(id, connection);
    await world.items.add(newBankItem(connection, userId, NOW));
  }
  // Twice, so that what the later banks tell reaches the rows of the earlier ones.
  for (const id of [...itemIds, ...itemIds]) await syncItem(world, id);
  const stored = await Promise.all(
    world.bankAccounts.map(({ id }) => world.transactions.ofAccountSince(id, "2000-01-01")),
  );
  return new Map(stored.flat().map((transaction) => [transaction.id, transaction]));
}
