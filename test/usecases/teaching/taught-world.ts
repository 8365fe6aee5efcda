import type { BankTransaction, Transaction } from "../../../src/domain/transaction.ts";
import { NO_FACTS } from "../../../src/domain/understanding/facts.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import {
  makeAccount,
  makeConnection,
  makeItem,
  makeRow,
  makeUser,
  NOW,
} from "../../support/make.ts";

export const user = makeUser();
export const PADARIA = "12345678";
export const MERCADO = "ABCD5678";

/** A bank's row of a merchant with a CNPJ; without one, nothing identifies the merchant. */
export function bought(
  id: string,
  cnpjRoot: string | null,
  given: Partial<BankTransaction> = {},
): BankTransaction {
  const unidentified = cnpjRoot === null ? { description: "PIX" } : {};
  return makeRow({ id, ...unidentified, facts: { ...NO_FACTS, cnpjRoot }, ...given });
}

/** A user with one account at a working bank that returns these rows. */
export async function taughtWorld(rows: readonly BankTransaction[]): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.users.add({ ...user, knowsOfSummaries: true });
  await world.items.add(makeItem({ welcomedAt: NOW }));
  world.connections.set("item-1", makeConnection());
  world.bankAccounts.push(makeAccount());
  world.pages.set("account-1", [[...rows]]);
  return world;
}

export async function rowOf(world: FakeWorld, id: string): Promise<Transaction> {
  const row = await world.transactions.ofUserById("user-1", id);
  if (!row) throw new Error(`There is no row ${id}`);
  return row;
}

/** What was decided of a stored row, in one line. */
export async function decided(world: FakeWorld, id: string): Promise<string> {
  const { categoryId, categorySource, flow } = await rowOf(world, id);
  return `${categoryId} ${categorySource} ${flow}`;
}
