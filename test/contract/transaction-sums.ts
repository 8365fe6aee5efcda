import { expect, test } from "vitest";
import type { Span, SumField, Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";
import { sortedTotals } from "./sorted-totals.ts";

const ALL = { first: "0001-01-01", last: "9999-12-31" };

/** The queries of reports: sums, largest expenses and lists. */
export function transactionSumsContract(make: () => Promise<Transactions>): void {
  test("sums are grouped by the bank's category, and by what decided the category", async () => {
    const transactions = await make();
    const without = { bankCategoryId: null, categorySource: "name" } as const;
    const rows = [makeTransaction({ id: "1", minor: 1 }), makeTransaction({ id: "2", ...without })];
    await transactions.upsertAll(rows, NOW);
    const sums = await transactions.sums("user-1", ALL, ["bankCategoryId", "categorySource"]);
    const found = sums.map((sum) => [sum.bankCategoryId, sum.categorySource, sum.minor].join(" "));
    expect(found.sort()).toEqual([" name 1250", "11010000 bank 1"]);
  });

  test("sums are grouped by currency, flow and top category, first and last day included", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", day: "2026-10-31", minor: 1 }),
        makeTransaction({ id: "2", day: "2026-11-01", minor: 20 }),
        makeTransaction({ id: "3", day: "2026-11-30", minor: 300 }),
        makeTransaction({ id: "4", day: "2026-12-01", minor: 4000 }),
        makeTransaction({ id: "5", day: "2026-11-15", minor: 5, flow: "refund", direction: "in" }),
        makeTransaction({ id: "6", day: "2026-11-15", minor: 6, currency: "USD" }),
        makeTransaction({ id: "7", day: "2026-11-15", minor: 7, topCategoryId: "99999999" }),
        makeTransaction({ id: "8", day: "2026-11-15", minor: 8, userId: "user-2" }),
      ],
      NOW,
    );
    const food = { currency: "BRL", flow: "spending", topCategoryId: "11000000" } as const;
    expect(
      sortedTotals(
        await transactions.sums("user-1", { first: "2026-11-01", last: "2026-11-30" }, [
          "topCategoryId",
        ]),
      ),
    ).toEqual(
      sortedTotals([
        { ...food, minor: 320, count: 2 },
        { ...food, flow: "refund", minor: 5, count: 1 },
        { ...food, currency: "USD", minor: 6, count: 1 },
        { ...food, topCategoryId: "99999999", minor: 7, count: 1 },
      ]),
    );
    expect(
      await transactions.sums("user-1", { first: "2026-01-01", last: "2026-01-31" }, [
        "topCategoryId",
      ]),
    ).toEqual([]);
  });

  test("sums are grouped by any field, of the selected transactions only", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", minor: 1, merchant: "iFood", day: "2026-11-01" }),
        makeTransaction({ id: "2", minor: 20, merchant: "iFood", day: "2026-11-02" }),
        makeTransaction({
          id: "3",
          minor: 300,
          merchant: null,
          description: "PIX ANA",
          direction: "in",
        }),
        makeTransaction({ id: "4", minor: 4000, categoryId: null, topCategoryId: "99999999" }),
        makeTransaction({ id: "5", minor: 50_000, accountId: "account-2", merchant: "iFood" }),
        makeTransaction({ id: "6", minor: 6, userId: "user-2" }),
      ],
      NOW,
    );
    const sums = async (field: Exclude<SumField, "merchant">, only?: Span["only"]) => {
      const rows = await transactions.sums("user-1", { ...ALL, ...(only && { only }) }, [field]);
      return rows
        .map((row) => [row[field], row.minor, row.count])
        .sort((a, b) => (String(a) < String(b) ? -1 : 1));
    };
    expect(await sums("day", { accountId: "account-1" })).toEqual([
      ["2026-11-01", 1, 1],
      ["2026-11-02", 20, 1],
      ["2026-11-20", 4300, 2],
    ]);
    expect(await sums("categoryId", { topCategoryId: "99999999" })).toEqual([[null, 4000, 1]]);
    expect(await sums("accountId", { categoryId: "11010000" })).toEqual([
      ["account-1", 321, 3],
      ["account-2", 50_000, 1],
    ]);
    expect(await sums("direction", { categoryId: "11010000" })).toEqual([
      ["in", 300, 1],
      ["out", 50_021, 3],
    ]);
    expect(await sums("topCategoryId", { categoryId: null })).toEqual([["99999999", 4000, 1]]);
  });

  test("fixed expenses are summed apart, also when the bank reports them again", async () => {
    const transactions = await make();
    const rows = [
      makeTransaction({ id: "part", minor: 1, isFixed: true }),
      makeTransaction({ id: "rent", minor: 20 }),
      makeTransaction({ id: "bread", minor: 300 }),
      makeTransaction({ id: "no series any more", minor: 4000, isFixed: true }),
    ];
    await transactions.upsertAll(rows, NOW);
    const fixed = async () => {
      const sums = await transactions.sums("user-1", ALL, ["isFixed"]);
      return sums
        .map(({ isFixed, minor, count }) => [isFixed, minor, count])
        .sort(([a], [b]) => Number(a) - Number(b));
    };
    expect(await fixed()).toEqual([
      [false, 320, 2],
      [true, 4001, 2],
    ]);
    await transactions.setFixed(["rent", "rent"], true);
    await transactions.setFixed(["no series any more", "unknown"], false);
    await transactions.upsertAll(rows, NOW);
    expect(await fixed()).toEqual([
      [false, 4300, 2],
      [true, 21, 2],
    ]);
    expect((await transactions.ofUserById("user-1", "rent"))?.isFixed).toBe(true);
    expect((await transactions.ofUserById("user-1", "bread"))?.isFixed).toBe(false);
  });

  test("a merchant is summed by its key, else by its name, and has its last name and kind", async () => {
    const transactions = await make();
    const known = { merchantKey: "n:IFOOD", minor: 1 };
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", ...known, merchantName: "IFOOD" }),
        makeTransaction({ id: "2", ...known, merchantName: "iFood", day: "2026-11-02" }),
        makeTransaction({ id: "3", ...known, merchantName: "IFOOD", description: "IFD*ZE" }),
        makeTransaction({ id: "4", merchantName: "PIX", minor: 20, description: "PIX 1" }),
        makeTransaction({ id: "5", merchantName: "PIX", minor: 20, description: "PIX 2" }),
        makeTransaction({
          id: "6",
          minor: 300,
          merchantKey: "h:1",
          merchantName: "Ana",
          merchantKind: "person",
        }),
      ],
      NOW,
    );
    const sums = await transactions.sums("user-1", ALL, ["merchant"]);
    const total = { currency: "BRL", flow: "spending" };
    expect(sums.toSorted((a, b) => a.minor - b.minor)).toEqual([
      { ...total, merchant: { key: "n:IFOOD", name: "iFood", kind: "shop" }, minor: 3, count: 3 },
      { ...total, merchant: { key: "PIX", name: "PIX", kind: "shop" }, minor: 40, count: 2 },
      { ...total, merchant: { key: "h:1", name: "Ana", kind: "person" }, minor: 300, count: 1 },
    ]);
  });

  test("the largest expense of each currency is found, and no refund or income", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", minor: 100, day: "2026-11-01" }),
        makeTransaction({ id: "2", minor: 100, day: "2026-11-05" }),
        makeTransaction({ id: "3", minor: 900, flow: "income", direction: "in" }),
        makeTransaction({ id: "4", minor: 7, currency: "USD" }),
        makeTransaction({ id: "5", minor: 999, day: "2026-12-01" }),
      ],
      NOW,
    );
    const biggest = await transactions.largestExpenses("user-1", {
      first: "2026-11-01",
      last: "2026-11-30",
    });
    expect(biggest.map(({ id }) => id).sort()).toEqual(["2", "4"]);
    expect(biggest).toContainEqual(makeTransaction({ id: "2", minor: 100, day: "2026-11-05" }));
  });

  test("a fixed expense is never the largest", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "rent", minor: 900, isFixed: true }),
        makeTransaction({ id: "shoes", minor: 100 }),
        makeTransaction({ id: "hosting", minor: 7, currency: "USD", isFixed: true }),
      ],
      NOW,
    );
    expect((await transactions.largestExpenses("user-1", ALL)).map(({ id }) => id)).toEqual([
      "shoes",
    ]);
  });

  test("a list is newest first, page by page, and contains only the selected transactions", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "c", day: "2026-11-02", minor: 5, merchant: "iFood" }),
        makeTransaction({ id: "b", day: "2026-11-03" }),
        makeTransaction({ id: "a", day: "2026-11-02" }),
        makeTransaction({ id: "d", day: "2026-11-01", flow: "refund" }),
        makeTransaction({ id: "e", flow: "bill-payment" }),
        makeTransaction({ id: "f", currency: "USD" }),
        makeTransaction({ id: "g", day: "2026-10-31" }),
      ],
      NOW,
    );
    const which = {
      first: "2026-11-01",
      last: "2026-11-30",
      currency: "BRL",
      flows: ["spending", "refund"],
    } as const;
    const ids = async (given: object, skip = 0, limit = 10) => {
      const rows = await transactions.list("user-1", { ...which, ...given }, { skip, limit });
      return rows.map(({ id }) => id);
    };
    expect(await ids({})).toEqual(["b", "a", "c", "d"]);
    expect(await ids({}, 1, 2)).toEqual(["a", "c"]);
    expect(await ids({ merchant: "iFood" })).toEqual(["c"]);
    expect(await ids({ merchant: "PADARIA DO ZÉ" })).toEqual(["b", "a", "d"]);
    await transactions.upsertAll(
      [makeTransaction({ id: "h", merchantKey: "n:IFOOD", merchantName: "iFood" })],
      NOW,
    );
    expect(await ids({ merchant: "n:IFOOD" })).toEqual(["h"]);
    expect(await ids({ merchant: "iFood" })).toEqual(["c"]);
    expect(await ids({ only: { accountId: "account-2" } })).toEqual([]);
  });

  test.each(["$MERCADO", "$$ROOT", "$", "{ $ne: null }"])(
    "the list of %s is its own",
    async (name) => {
      const transactions = await make();
      const rows = [makeTransaction({ id: "1", merchant: name }), makeTransaction({ id: "2" })];
      await transactions.upsertAll(rows, NOW);
      const year = { first: "2026-01-01", last: "2026-12-31" };
      const which = { ...year, currency: "BRL", flows: ["spending"], merchant: name } as const;
      const found = await transactions.list("user-1", which, { skip: 0, limit: 10 });
      expect(found.map(({ id }) => id)).toEqual(["1"]);
    },
  );
}
