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

  test("the same rows twice leave what they would leave once", async () => {
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

  test("two who write the same rows at once leave them once", async () => {
    const transactions = await make();
    const rows = Array.from({ length: 50 }, (_, index) => makeTransaction({ id: `row-${index}` }));
    await Promise.all([1, 2, 3, 4].map(() => transactions.upsertAll(rows, NOW)));
    expect(await transactions.countOfItem("item-1")).toBe(50);
  });

  test("a row that the bank corrected is corrected", async () => {
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

  test("the first day is the oldest of the person's movements", async () => {
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
    expect(await transactions.firstDay("user-1")).toBe("2025-12-31");
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

  test("an item's movements are counted", async () => {
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

  test("legs are the internal transfers and the other transfers of their amounts", async () => {
    const transactions = await make();
    const leg = (id: string, categoryId: string, given: Partial<Transaction> = {}) =>
      makeTransaction({
        id,
        categoryId,
        topCategoryId: `${categoryId.slice(0, 2)}000000`,
        ...given,
      });
    await transactions.upsertAll(
      [
        leg("internal", "05060000", { minor: 500 }),
        leg("pix", "05070000", { minor: 500, direction: "in", accountId: "card" }),
        leg("own", "04020000", { minor: 500, accountType: "CREDIT", flow: "own-transfer" }),
        leg("other amount", "05070000", { minor: 501 }),
        leg("bill", "05100000", { minor: 500 }),
        leg("shopping", "08010000", { minor: 500 }),
        leg("foreign", "05060000", { minor: 700, userId: "user-2" }),
        leg("no pair", "05070000", { minor: 700 }),
        makeTransaction({ id: "none", categoryId: null, topCategoryId: "99999999", minor: 500 }),
      ],
      NOW,
    );
    const legs = await transactions.transferLegs("user-1");
    expect(legs.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      legOf({ id: "internal", categoryId: "05060000" }),
      legOf({ id: "own", categoryId: "04020000", accountType: "CREDIT", flow: "own-transfer" }),
      legOf({ id: "pix", categoryId: "05070000", direction: "in", accountId: "card" }),
    ]);
    expect(await transactions.transferLegs("user-3")).toEqual([]);
  });

  test("flows are changed by id, and only they", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", minor: 1 }),
        makeTransaction({ id: "2", minor: 20, createdAt: NOW }),
      ],
      NOW,
    );
    await transactions.setFlows([
      { id: "1", flow: "own-transfer" },
      { id: "unknown", flow: "ignored" },
    ]);
    const totals = await transactions.sums("user-1", ALL, ["topCategoryId"]);
    expect(sortedTotals(totals)).toMatchObject([
      { flow: "own-transfer", minor: 1, count: 1 },
      { flow: "spending", minor: 20, count: 1 },
    ]);
    expect(await transactions.countOfItem("item-1")).toBe(2);
  });
}

function legOf(given: Partial<Transaction>) {
  return {
    accountId: "account-1",
    accountType: "BANK",
    direction: "out",
    minor: 500,
    currency: "BRL",
    day: "2026-11-20",
    flow: "spending",
    ...given,
  };
}
