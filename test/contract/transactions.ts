import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { sortedTotals } from "./sorted-totals.ts";

const ALL = { first: "0001-01-01", last: "9999-12-31" };

export function transactionsContract(make: () => Promise<Transactions>): void {
  test("large amounts add up exactly", async () => {
    const transactions = await make();
    const minor = 2_147_483_647;
    const rows = ["1", "2", "3"].map((id) => makeTransaction({ id, minor }));
    await transactions.upsertAll(
      [...rows, makeTransaction({ id: "4", minor: 900_000_000_001 })],
      NOW,
    );
    const [total] = await transactions.sums("user-1", ALL, ["topCategoryId"]);
    expect(total).toMatchObject({ minor: 3 * minor + 900_000_000_001, count: 4 });
  });

  test("storing the same rows twice changes nothing", async () => {
    const transactions = await make();
    const rows = Array.from({ length: 1200 }, (_, index) =>
      makeTransaction({ id: `row-${index}`, minor: index }),
    );
    await transactions.upsertAll(rows, NOW);
    const once = await transactions.sums("user-1", ALL, ["topCategoryId"]);
    await transactions.upsertAll(rows.toReversed(), NOW);
    expect(await transactions.sums("user-1", ALL, ["topCategoryId"])).toEqual(once);
    expect(once).toMatchObject([{ count: 1200, minor: (1199 * 1200) / 2 }]);
  });

  test("the first day of an account is that of its first live transaction", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", day: "2026-10-05" }),
        makeTransaction({ id: "2", day: "2026-09-05" }),
        makeTransaction({ id: "3", day: "2026-08-05" }),
        makeTransaction({ id: "4", accountId: "card", day: "2026-07-05" }),
      ],
      NOW,
    );
    await transactions.markDeleted("account-1", ["3"], NOW);
    // Wherever it begins to look: at the day itself, before it, after it, at a row that is deleted.
    for (const firstDay of [null, "2026-09-05", "2020-01-01", "2026-10-20", "2026-08-05"]) {
      const accounts = ["account-1", "empty", "card"].map((id) => ({ id, firstDay }));
      expect(await transactions.firstDays(accounts)).toEqual(
        new Map([
          ["account-1", "2026-09-05"],
          ["card", "2026-07-05"],
        ]),
      );
    }
  });

  test("two concurrent writes of the same rows store them once", async () => {
    const transactions = await make();
    const rows = Array.from({ length: 50 }, (_, index) => makeTransaction({ id: `row-${index}` }));
    await Promise.all([1, 2, 3, 4].map(() => transactions.upsertAll(rows, NOW)));
    expect(await transactions.countOfItem("item-1")).toBe(50);
  });

  test("a row that the bank corrected replaces the stored one", async () => {
    const transactions = await make();
    const instalment = { number: 2, total: 10 };
    await transactions.upsertAll([makeTransaction({ status: "PENDING", instalment })], NOW);
    await transactions.upsertAll(
      [makeTransaction({ day: "2026-11-21", minor: 99, merchant: "Zé", description: "" })],
      NOW,
    );
    expect(
      await transactions.sums("user-1", { first: "2026-11-20", last: "2026-11-20" }, [
        "topCategoryId",
      ]),
    ).toEqual([]);
    expect(
      await transactions.sums("user-1", { first: "2026-11-21", last: "2026-11-21" }, [
        "topCategoryId",
      ]),
    ).toMatchObject([{ minor: 99, count: 1 }]);
  });

  test("the first day is the oldest of the user's transactions", async () => {
    const transactions = await make();
    expect(await transactions.firstDay("user-1")).toBeNull();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", day: "2026-03-02" }),
        makeTransaction({ id: "2", day: "2025-12-31", flow: "ignored" }),
        makeTransaction({ id: "3", day: "2020-01-01", userId: "user-2" }),
      ],
      NOW,
    );
    for (const near of [null, "2025-12-31", "2025-01-01", "2026-02-02"])
      expect(await transactions.firstDay("user-1", near)).toBe("2025-12-31");
  });

  test("the latest day of each account is not after today", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", day: "2026-11-20" }),
        makeTransaction({ id: "2", day: "2026-11-22" }),
        makeTransaction({ id: "3", day: "2026-11-23" }),
        makeTransaction({ id: "4", day: "2026-01-01", accountId: "card" }),
        makeTransaction({ id: "5", day: "2026-12-01", accountId: "planned" }),
        makeTransaction({ id: "6", day: "2026-11-01", accountId: "other", userId: "user-2" }),
      ],
      NOW,
    );
    expect(await transactions.latestDays(["account-1", "card", "planned"], "2026-11-22")).toEqual(
      new Map([
        ["account-1", "2026-11-22"],
        ["card", "2026-01-01"],
      ]),
    );
  });

  test("an item's transactions are counted", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1" }),
        makeTransaction({ id: "2", accountId: "card" }),
        makeTransaction({ id: "3", itemId: "item-2" }),
      ],
      NOW,
    );
    expect(await transactions.countOfItem("item-1")).toBe(2);
    expect(await transactions.countOfItem("item-9")).toBe(0);
  });

  test("instalments are found by the bank's dates, whatever their days", async () => {
    const transactions = await make();
    const date = new Date("2026-09-05T03:00:00.000Z");
    const part = (id: string, given: Partial<Transaction> = {}) =>
      makeTransaction({ id, date, day: "2026-10-05", billMonth: "2026-10", ...given });
    await transactions.upsertAll(
      [
        part("1"),
        part("2", { day: "2026-11-05", billMonth: "2026-11" }),
        part("no bill", { billMonth: null }),
        part("other date", { date: NOW }),
        part("other account", { accountId: "account-2" }),
        part("gone"),
      ],
      NOW,
    );
    await transactions.markDeleted("account-1", ["gone"], NOW);
    const found = await transactions.instalmentsDated("account-1", [date, new Date(0)]);
    expect(found.map(({ id }) => id).sort()).toEqual(["1", "2"]);
    expect(await transactions.instalmentsDated("account-1", [])).toEqual([]);
  });

  test("deciding flows by id changes nothing else", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", minor: 1 }),
        makeTransaction({ id: "2", minor: 20, createdAt: NOW }),
      ],
      NOW,
    );
    await transactions.decideUnsaid([
      { id: "1", fields: { flow: "own-transfer" } },
      { id: "unknown", fields: { flow: "ignored" } },
    ]);
    const totals = await transactions.sums("user-1", ALL, ["topCategoryId"]);
    expect(sortedTotals(totals)).toMatchObject([
      { flow: "own-transfer", minor: 1, count: 1 },
      { flow: "spending", minor: 20, count: 1 },
    ]);
    expect(await transactions.countOfItem("item-1")).toBe(2);
  });
}
