import { addMonths } from "../../../src/domain/day.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { recurringOf } from "../../../src/usecases/recurring/recurring-of.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeAccount, makeItem, makeTransaction, makeUser, NOW } from "../../support/make.ts";

export const TODAY = "2026-11-22";
export const user = makeUser();

export async function recurringWorld(): Promise<{ world: FakeWorld; loaded: string[][] }> {
  const world = fakeWorld();
  const loaded: string[][] = [];
  await world.users.add(user);
  await world.items.add(makeItem());
  await world.accounts.upsertAll([makeAccount()]);
  const original = { ...world.transactions };
  Object.assign(world.transactions, {
    ofMerchants: (userId: string, direction: "in" | "out", keys: string[]) => {
      loaded.push(keys);
      return original.ofMerchants(userId, direction, keys);
    },
  });
  return { world, loaded };
}

export const merchant = (name: string) => ({
  ownKey: `n:${name.toUpperCase()}`,
  merchantKey: `n:${name.toUpperCase()}`,
  merchantName: name,
  description: name,
});

export const STREAMING = {
  ...merchant("Netflix"),
  categoryId: "09020000",
  topCategoryId: "09000000",
};

/** Rows of the last months, newest last. */
export function months(count: number, given: Partial<Transaction>): Transaction[] {
  return Array.from({ length: count }, (_, index) => {
    const day = addMonths("2026-11-10", index + 1 - count);
    return makeTransaction({ minor: 3990, ...given, day, id: `${given.merchantName} ${day}` });
  });
}

export const store = (world: FakeWorld, rows: readonly Transaction[]) =>
  world.transactions.upsertAll(rows, NOW);

export async function fixed(world: FakeWorld): Promise<string[]> {
  const rows = await world.transactions.ofAccountSince("account-1", "2000-01-01");
  return rows
    .filter(({ isFixed }) => isFixed)
    .map(({ id }) => id)
    .sort();
}

export const series = async (world: FakeWorld) =>
  (await recurringOf(world, "user-1", TODAY)).map(
    ({ merchantName, status, cadence, minor }) => `${merchantName} ${status} ${cadence} ${minor}`,
  );
