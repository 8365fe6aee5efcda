import type { BankTransaction } from "../../src/domain/transaction.ts";
import type { TransactionFilter } from "../../src/usecases/ports/bank.ts";
import { syncItem } from "../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "./fake-world.ts";
import { makeAccount, makeConnection, makeItem, makeUser, NOW } from "./make.ts";

export interface ReportingWorld {
  readonly world: FakeWorld;
  /** What the bank returns, by id. */
  readonly rows: Map<string, BankTransaction>;
}

/** A user with one item, whose bank returns the rows of a map that a test may change. */
export async function reportingWorld(accounts = [makeAccount()]): Promise<ReportingWorld> {
  const world = fakeWorld();
  await world.users.add(makeUser());
  await world.items.add(makeItem());
  world.connections.set("item-1", makeConnection());
  world.bankAccounts.push(...accounts);
  return { world, rows: reportRows(world) };
}

/** Syncs the item so many minutes after `NOW`, with data that the bank delivered just then. */
export async function syncAfter(world: FakeWorld, minutes: number): Promise<void> {
  world.now = new Date(NOW.getTime() + minutes * 60_000);
  world.connections.set("item-1", makeConnection({ lastUpdatedAt: world.now }));
  await syncItem(world, "item-1");
}

/** Makes the bank of a world return the rows of a map that a test may change, newest first. */
export function reportRows(world: FakeWorld): Map<string, BankTransaction> {
  const rows = new Map<string, BankTransaction>();
  world.bank.transactions = async function* (account, filter) {
    world.asked.push({ accountId: account.id, filter });
    const returned = [...rows.values()].filter(
      (row) => row.accountId === account.id && isRequested(row, filter),
    );
    const newestFirst = returned.sort((a, b) => b.date.getTime() - a.date.getTime());
    yield { rows: newestFirst, unreadable: [], next: null };
  };
  return rows;
}

function isRequested({ id, createdAt }: BankTransaction, filter: TransactionFilter): boolean {
  if (filter.kind === "ids") return filter.ids.includes(id);
  return filter.kind === "all" || (createdAt !== null && createdAt >= filter.instant);
}
