import { describe, expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const RENT = {
  merchantKey: "c:1",
  categoryId: "17010000",
  topCategoryId: "17000000",
  merchantName: "Imobiliária",
} as const;

/** The transaction store where it is about what recurs. */
export function recurringTransactionsContract(make: () => Promise<Transactions>): void {
  async function storing(...rows: readonly Partial<Transaction>[]): Promise<Transactions> {
    const transactions = await make();
    await transactions.upsertAll(rows.map(makeTransaction), NOW);
    return transactions;
  }

  test("merchants are counted by direction, where something may recur and counts", async () => {
    const transactions = await storing(
      { id: "1", ...RENT, day: "2026-09-10" },
      { id: "2", ...RENT, day: "2026-11-10" },
      { id: "3", ...RENT, day: "2026-10-10" },
      { id: "in 1", ...RENT, direction: "in", flow: "income" },
      { id: "in 2", ...RENT, direction: "in", flow: "income" },
      { id: "refund", ...RENT, direction: "in", flow: "refund", day: "2020-01-01" },
      { id: "transfer", ...RENT, flow: "own-transfer", day: "2020-01-01" },
      { id: "told", ...RENT, reportingAccountId: "account-2", day: "2020-01-01" },
      { id: "foreign", ...RENT, userId: "user-2", day: "2020-01-01" },
      { id: "gone", ...RENT, day: "2020-01-01" },
      { id: "single", ...RENT, merchantKey: "c:2" },
      { id: "said", ...RENT, merchantKey: "c:4", topCategoryId: "10000000" },
      { id: "food 1", ...RENT, merchantKey: "c:3", topCategoryId: "11000000" },
      { id: "food 2", ...RENT, merchantKey: "c:3", topCategoryId: "11000000" },
      { id: "unknown 1", ...RENT, merchantKey: null },
      { id: "unknown 2", ...RENT, merchantKey: null },
    );
    await transactions.markDeleted("account-1", ["gone"], NOW);
    const totals = await transactions.merchantTotals("user-1", ["c:4"]);
    expect(totals.toSorted((a, b) => b.count - a.count)).toEqual([
      {
        merchantKey: "c:1",
        direction: "out",
        count: 3,
        first: "2026-09-10",
        last: "2026-11-10",
        digest: expect.any(String),
      },
      expect.objectContaining({ merchantKey: "c:1", direction: "in", count: 2 }),
      expect.objectContaining({ merchantKey: "c:4", direction: "out", count: 1 }),
    ]);
  });

  test("merchants and marks are counted of the asked merchants alone", async () => {
    const transactions = await storing(
      { id: "1", ...RENT, isFixed: true },
      { id: "2", ...RENT },
      { id: "3", ...RENT, merchantKey: "c:2", isFixed: true },
      { id: "4", ...RENT, merchantKey: "c:2" },
      { id: "5", ...RENT, merchantKey: null, isFixed: true },
      { id: "6", ...RENT, merchantKey: "c:3" },
    );
    const totals = await transactions.merchantTotals("user-1", ["c:3"], ["c:2", "c:3"]);
    expect(totals.map(({ merchantKey }) => merchantKey).toSorted()).toEqual(["c:2", "c:3"]);
    expect(await transactions.merchantTotals("user-1", [], [])).toEqual([]);
    expect(await transactions.markedMerchants("user-1", ["c:2", "c:3"])).toEqual([
      { merchantKey: "c:2", direction: "out", count: 1 },
    ]);
    expect(await transactions.markedMerchants("user-1", [])).toEqual([]);
  });

  describe("the digest of a merchant", () => {
    const rows = [
      { id: "1", ...RENT, day: "2026-09-10", minor: 100 },
      { id: "2", ...RENT, day: "2026-10-10", minor: 200 },
      { id: "3", ...RENT, day: "2026-11-10", minor: 300 },
    ];
    const digestOf = async (list: readonly Partial<Transaction>[]) =>
      (await (await storing(...list)).merchantTotals("user-1", []))[0]?.digest;

    test("is the same in any order of its transactions, marked or not", async () => {
      const marked = rows.toReversed().map((row) => ({ ...row, isFixed: true }));
      expect(await digestOf(marked)).toBe(await digestOf(rows));
    });

    test.each<[string, Partial<Transaction>]>([
      ["an amount", { minor: 201 }],
      ["a day between others", { day: "2026-10-11" }],
      ["a category", { categoryId: "17020000" }],
      ["a name", { merchantName: "Outra" }],
      ["the kind of the merchant", { merchantKind: "person" }],
      ["an instalment", { instalment: { number: 1, total: 10 } }],
      ["a foreign price", { facts: { ...NO_FACTS, original: { minor: 5, currency: "USD" } } }],
      ["how it counts", { flow: "ignored" }],
    ])("is another one where %s changes", async (_case, change) => {
      const changed = rows.map((row) => (row.id === "2" ? { ...row, ...change } : row));
      expect(await digestOf(changed)).not.toBe(await digestOf(rows));
    });
  });

  test("transactions of merchants are found with what series are found by", async () => {
    const facts = { ...NO_FACTS, original: { minor: 999, currency: "USD" } };
    const transactions = await storing(
      { id: "1", ...RENT, facts, isFixed: true, instalment: { number: 1, total: 12 } },
      { id: "2", ...RENT, merchantKey: "c:2", direction: "in", flow: "refund" },
      { id: "3", ...RENT, merchantKey: "c:3" },
      { id: "4", ...RENT, reportingAccountId: "account-2" },
      { id: "5", ...RENT, userId: "user-2" },
    );
    const out = await transactions.ofMerchants("user-1", "out", ["c:1", "c:2"]);
    const found = [...out, ...(await transactions.ofMerchants("user-1", "in", ["c:1", "c:2"]))];
    const row = makeTransaction({ id: "1", ...RENT });
    expect(found.toSorted((a, b) => a.id.localeCompare(b.id))).toMatchObject([
      {
        id: "1",
        day: row.day,
        direction: "out",
        minor: row.minor,
        currency: "BRL",
        flow: "spending",
        ...RENT,
        merchantKind: "shop",
        accountType: "BANK",
        description: row.description,
        instalment: { number: 1, total: 12 },
        isFixed: true,
        original: { minor: 999, currency: "USD" },
      },
      {
        id: "2",
        direction: "in",
        flow: "refund",
        isFixed: false,
        original: null,
        instalment: null,
      },
    ]);
    expect(await transactions.ofMerchants("user-1", "out", [])).toEqual([]);
  });

  test("marked transactions are counted by merchant, without instalments", async () => {
    const transactions = await storing(
      { id: "1", ...RENT, isFixed: true },
      { id: "2", ...RENT, isFixed: true, flow: "ignored", topCategoryId: "10000000" },
      { id: "3", ...RENT },
      { id: "4", ...RENT, isFixed: true, direction: "in" },
      { id: "5", merchantKey: null, isFixed: true },
      { id: "6", ...RENT, isFixed: true, instalment: { number: 1, total: 2 } },
      { id: "7", ...RENT, isFixed: true, reportingAccountId: "account-2" },
      { id: "8", ...RENT, isFixed: true, userId: "user-2" },
      { id: "9", ...RENT, isFixed: true, instalment: { number: 1, total: 1 } },
    );
    const marked = await transactions.markedMerchants("user-1");
    expect(
      marked.toSorted((a, b) => b.count - a.count || (a.direction < b.direction ? -1 : 1)),
    ).toEqual([
      { merchantKey: "c:1", direction: "out", count: 3 },
      { merchantKey: "c:1", direction: "in", count: 1 },
      { merchantKey: null, direction: "out", count: 1 },
    ]);
  });

  test("instalments and marked transactions are found, of unknown merchants too", async () => {
    const transactions = await storing(
      { id: "1", instalment: { number: 1, total: 2 } },
      { id: "2", isFixed: true },
      { id: "3", instalment: { number: 1, total: 1 } },
      { id: "4" },
      { id: "5", isFixed: true, reportingAccountId: "account-2" },
      { id: "6", isFixed: true, userId: "user-2" },
    );
    const found = await transactions.instalmentsAndFixed("user-1");
    expect(found.map(({ id, merchantKey }) => `${id} ${merchantKey}`).toSorted()).toEqual([
      "1 null",
      "2 null",
    ]);
  });
}
