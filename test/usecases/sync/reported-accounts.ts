import type { AccountIdentity } from "../../../src/domain/account.ts";
import type { BankTransaction } from "../../../src/domain/transaction.ts";
import { syncItem } from "../../../src/usecases/sync/sync-item.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";
import { reportRows } from "../../support/report-rows.ts";

export const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const SAME: AccountIdentity = { numbers: ["same"], brand: null, bankCode: null };

export async function connect(
  world: FakeWorld,
  itemId: string,
  minutes: number,
  given = {},
): Promise<void> {
  await world.items.add(makeItem({ id: itemId, linkedAt: at(minutes), ...given }));
  world.connections.set(itemId, makeConnection({ id: itemId, lastUpdatedAt: NOW, ...given }));
}

export function list(world: FakeWorld, accountId: string, itemId: string, given = {}): void {
  world.bankAccounts.push(makeAccount({ id: accountId, itemId, identity: SAME, ...given }));
}

/** Reports a transaction of so many reais on a day of November. */
export function report(
  world: FakeWorld,
  rows: Map<string, BankTransaction>,
  accountId: string,
  day: number,
  amount: number,
  given = {},
): void {
  const id = `${accountId} ${day} ${amount}`;
  const date = new Date(`2026-11-${String(day).padStart(2, "0")}T15:00:00.000Z`);
  rows.set(id, makeRow({ id, accountId, date, amount: -amount, createdAt: world.now, ...given }));
}

export async function sync(world: FakeWorld, ...itemIds: string[]): Promise<void> {
  world.now = new Date(world.now.getTime() + 60_000);
  for (const itemId of itemIds) await syncItem(world, itemId);
}

/** The spending in reais, as in reports. */
export async function spent(world: FakeWorld): Promise<number> {
  const days = { first: "2000-01-01", last: "2100-01-01" };
  const sums = await world.transactions.sums("user-1", days, []);
  return sums.reduce((sum, { minor }) => sum + minor, 0) / 100;
}

export async function supersededBy(world: FakeWorld, accountId: string) {
  const accounts = await world.accounts.ofUser("user-1");
  return accounts.find(({ id }) => id === accountId)?.supersededBy;
}

export async function worldOfOneBank(): Promise<{
  world: FakeWorld;
  rows: Map<string, BankTransaction>;
}> {
  const world = fakeWorld();
  const rows = reportRows(world);
  await world.users.add(makeUser());
  await connect(world, "item-1", 0);
  return { world, rows };
}
