import { newBankItem } from "../../src/domain/bank-item.ts";
import type { Transaction } from "../../src/domain/transaction.ts";
import { accountSchema, transactionSchema } from "../../src/pluggy/schemas.ts";
import { toAccount } from "../../src/pluggy/to-account.ts";
import { toTransaction } from "../../src/pluggy/to-transaction.ts";
import { syncItem } from "../../src/usecases/sync-item.ts";
import { fakeWorld } from "../support/fake-world.ts";
import { makeConnection, makeUser } from "../support/make.ts";
import { readLedger, type Ledger, type LedgerAccount, type LedgerRow } from "./read-ledger.ts";

/** A transaction as it is stored after every sync, with its label. */
export interface ScoredRow {
  readonly row: LedgerRow;
  readonly stored: Transaction;
}

const NOW = new Date("2026-11-30T15:00:00.000Z");
const fingerprint = (text: string) => `hash of ${text}`;

/** Syncs the ledger's banks, one after the other, as the product does. */
export async function syncLedger(ledger: Ledger): Promise<ScoredRow[]> {
  const world = fakeWorld();
  const user = makeUser({ id: ledger.user });
  world.now = NOW;
  await world.users.add(user);
  const rows = readLedger(ledger);
  for (const [name, account] of Object.entries(ledger.accounts)) {
    const wire = accountSchema.parse(wireAccount(ledger, name, account));
    const stored = toAccount(wire, user.id, fingerprint);
    world.bankAccounts.push(stored);
    const own = rows.filter(({ accountName }) => accountName === name);
    const context = { holder: stored.holder, fingerprint };
    world.pages.set(stored.id, [
      own.map((row) => toTransaction(transactionSchema.parse(row.wire), context)),
    ]);
  }
  const itemIds = new Set(world.bankAccounts.map(({ itemId }) => itemId));
  for (const id of itemIds) {
    const connection = makeConnection({ id, bank: id, clientUserId: user.id, lastUpdatedAt: NOW });
    world.connections.set(id, connection);
    await world.items.add(newBankItem(connection, user.id, NOW));
  }
  // Twice, so that what the later banks tell reaches the rows of the earlier ones.
  for (const id of [...itemIds, ...itemIds]) await syncItem(world, id);
  const stored = await Promise.all(
    world.bankAccounts.map(({ id }) => world.transactions.ofAccountSince(id, "2026-01-01")),
  );
  const byId = new Map(stored.flat().map((transaction) => [transaction.id, transaction]));
  return rows.map((row) => {
    const transaction = byId.get(row.wire.id);
    if (!transaction) throw new Error(`Not stored: ${row.wire.description}`);
    return { row, stored: transaction };
  });
}

function wireAccount({ user, holder }: Ledger, name: string, account: LedgerAccount) {
  return {
    id: `${user}-${name}`,
    itemId: `${user}-${name.replace("-card", "")}`,
    type: account.type,
    subtype: account.type === "CREDIT" ? "CREDIT_CARD" : "CHECKING_ACCOUNT",
    number: account.number,
    name: account.bank,
    marketingName: null,
    balance: 1000,
    currencyCode: "BRL",
    owner: holder.name,
    taxNumber: account.tellsHolder ? holder.document : null,
    bankData: null,
    creditData: null,
  };
}
