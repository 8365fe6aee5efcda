import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const LATER = new Date("2026-11-23T00:00:00.000Z");

async function renewablesOf(transactions: Transactions, userId: string): Promise<Transaction[]> {
  const all: Transaction[] = [];
  for await (const batch of transactions.recomputableOfUser(userId)) {
    expect(batch.length).toBeGreaterThan(0);
    expect(batch.length).toBeLessThanOrEqual(1000);
    all.push(...batch);
  }
  return all;
}

/** The transaction store when stored rows are recomputed. */
export function recomputableTransactionsContract(make: () => Promise<Transactions>): void {
  test("all of a user's transactions are read, deleted ones too", async () => {
    const transactions = await make();
    const rows = [
      makeTransaction({ id: "1", facts: { ...NO_FACTS, mcc: "0742", purchasedAt: LATER } }),
      makeTransaction({ id: "2", date: LATER, day: "2026-11-22", itemId: "item-2" }),
    ];
    await transactions.upsertAll(
      [...rows, makeTransaction({ id: "foreign", userId: "user-2" })],
      NOW,
    );
    await transactions.markDeleted("account-1", ["1"], NOW);
    const dates = await renewablesOf(transactions, "user-1");
    expect(dates.sort((a, b) => a.id.localeCompare(b.id))).toEqual(rows);
    expect(await renewablesOf(transactions, "user-3")).toEqual([]);
  });

  test("the bank's category is read of the rows that have one", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", bankCategoryId: "08010000" }),
        makeTransaction({ id: "2", bankCategoryId: null }),
      ],
      NOW,
    );
    const known = await transactions.bankCategories(["1", "2", "unknown"]);
    expect([...known]).toEqual([["1", "08010000"]]);
    expect([...(await transactions.bankCategories([]))]).toEqual([]);
  });

  test("thousands of days can be changed while they are read, each once", async () => {
    const transactions = await make();
    const rows = Array.from({ length: 2500 }, (_, index) => makeTransaction({ id: `${index}` }));
    await transactions.upsertAll(rows, NOW);
    let told = 0;
    for await (const batch of transactions.recomputableOfUser("user-1")) {
      told += batch.length;
      await transactions.amend(batch.map(({ id }) => ({ id, fields: { day: "2026-11-21" } })));
    }
    await transactions.amend([{ id: "unknown", fields: { day: "2026-11-21" } }]);
    await transactions.amend([]);
    expect(told).toBe(2500);
    expect(
      await transactions.sums("user-1", { first: "2026-11-21", last: "2026-11-21" }, [
        "topCategoryId",
      ]),
    ).toMatchObject([{ count: 2500 }]);
    expect(await transactions.countOfItem("item-1")).toBe(2500);
  });

  test("removing an item's transactions includes deleted ones and keeps those of others", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1" }),
        makeTransaction({ id: "2", accountId: "account-2" }),
        makeTransaction({ id: "staying", itemId: "item-2" }),
      ],
      NOW,
    );
    await transactions.markDeleted("account-1", ["1"], NOW);
    await transactions.removeOfItem("item-1");
    await transactions.removeOfItem("item-1");
    expect(await renewablesOf(transactions, "user-1")).toMatchObject([{ id: "staying" }]);
  });
}
