import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import type { Concerned } from "../../src/usecases/ports/taught-transactions.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const KEY = "c:12345678";
const shop = { ownKey: KEY, merchantKey: KEY } as const;
const OUT = { merchantKey: KEY, direction: "out" } as const;

/** The transaction store when users say something about their transactions. */
export function taughtTransactionsContract(make: () => Promise<Transactions>): void {
  async function storing(...rows: readonly Partial<Transaction>[]): Promise<Transactions> {
    const transactions = await make();
    await transactions.upsertAll(rows.map(makeTransaction), NOW);
    return transactions;
  }
  const idsOf = async (transactions: Transactions, which: Concerned) => {
    const ids: string[] = [];
    for await (const batch of transactions.concerned("user-1", which)) {
      expect(batch.length).toBeLessThanOrEqual(1000);
      ids.push(...batch.map(({ id }) => id));
    }
    return ids.sort();
  };

  test("a transaction is found by its own user while it is live", async () => {
    const transactions = await storing({ id: "1" }, { id: "2" });
    await transactions.markDeleted("account-1", ["2"], NOW);
    expect(await transactions.ofUserById("user-1", "1")).toEqual(makeTransaction({ id: "1" }));
    expect(await transactions.ofUserById("user-1", "2")).toBeNull();
    expect(await transactions.ofUserById("user-2", "1")).toBeNull();
  });

  test("the bank's categories are counted by CNPJ root, and those without one are concerned", async () => {
    const facts = { ...NO_FACTS, cnpjRoot: "12345678" };
    const transactions = await storing(
      { id: "1", facts },
      { id: "2", facts },
      { id: "3", facts, bankCategoryId: null, categorySource: "learned" },
      { id: "4", facts, reportingAccountId: "account-2" },
      { id: "5" },
      { id: "6", facts, userId: "user-2", bankCategoryId: null },
    );
    const vote = { cnpjRoot: "12345678", isLearned: false };
    const votes = await transactions.categoryVotes("user-1");
    expect(votes.sort((a, b) => b.count - a.count)).toEqual([
      { ...vote, bankCategoryId: "11010000", count: 2 },
      { ...vote, bankCategoryId: null, isLearned: true, count: 1 },
    ]);
    expect(await idsOf(transactions, { cnpjRoots: ["12345678"] })).toEqual(["3"]);
  });

  test("the ids of live transactions are found by day", async () => {
    const transactions = await storing(
      { id: "1", day: "2026-11-01" },
      { id: "2", day: "2026-11-02", reportingAccountId: "account-2" },
      { id: "3", day: "2026-11-02" },
      { id: "4", day: "2026-11-03" },
      { id: "5", day: "2026-11-02", userId: "user-2" },
    );
    await transactions.markDeleted("account-1", ["3"], NOW);
    const days = { first: "2026-11-01", last: "2026-11-02" };
    expect((await transactions.idsWithin("user-1", days)).sort()).toEqual(["1", "2"]);
  });

  test("the ids that count are those of live rows of no other copy", async () => {
    const transactions = await storing(
      { id: "1" },
      { id: "2", reportingAccountId: "account-2" },
      { id: "3" },
      { id: "foreign", userId: "user-2" },
    );
    await transactions.markDeleted("account-1", ["3"], NOW);
    const ids = ["1", "2", "3", "foreign", "unknown"];
    expect(await transactions.countedIds("user-1", ids)).toEqual(["1"]);
  });

  test("transactions are found by amount and day", async () => {
    const transactions = await storing(
      { id: "1", minor: 500, day: "2026-11-01" },
      { id: "2", minor: 500, day: "2026-11-03" },
      { id: "3", minor: 600, day: "2026-11-01" },
      { id: "4", minor: 500, day: "2026-11-01", reportingAccountId: "account-2" },
    );
    const days = { first: "2026-11-01", last: "2026-11-02" };
    expect(await transactions.withAmounts("user-1", days, [500, 700])).toMatchObject([{ id: "1" }]);
  });

  test("a rule's transactions are counted without those chosen singly", async () => {
    const transactions = await storing(
      { id: "1", ...shop },
      { id: "2", ...shop, categorySource: "rule" },
      { id: "3", ...shop, categorySource: "choice" },
      { id: "4", ...shop, direction: "in" },
      { id: "5", ...shop, reportingAccountId: "account-2" },
      { id: "6", merchantKey: "c:other" },
      { id: "7", ...shop, userId: "user-2" },
    );
    expect(await transactions.countRuled("user-1", OUT)).toEqual({ ruled: 2, chosen: 1 });
    expect(await transactions.ruleUse("user-1")).toEqual([{ ...OUT, count: 1 }]);
  });

  test("categories are counted by direction, of one merchant or of all", async () => {
    const transactions = await storing(
      { id: "1", ...shop, categoryId: "08000000" },
      { id: "2", categoryId: "08000000" },
      { id: "3", ...shop, categoryId: null },
      { id: "4", ...shop, direction: "in", categoryId: "01000000" },
    );
    expect(await transactions.categoryUse("user-1", { direction: "out" })).toEqual([
      { categoryId: "08000000", count: 2 },
    ]);
    expect(await transactions.categoryUse("user-1", OUT)).toEqual([
      { categoryId: "08000000", count: 1 },
    ]);
  });

  test("what nothing could place is summed by merchant, direction and currency", async () => {
    const none = {
      ...shop,
      categoryId: null,
      topCategoryId: "99999999",
      categorySource: "none",
    } as const;
    const transactions = await storing(
      { id: "1", ...none, minor: 500, merchantName: "Bar A" },
      { id: "2", ...none, minor: 700, merchantName: "Bar B", merchantKind: "person" },
      { id: "3", ...none, direction: "in", flow: "income", minor: 90 },
      { id: "4", ...none, currency: "USD" },
      { id: "not counted", ...none, flow: "own-transfer" },
      { id: "nobody", ...none, merchantKey: null },
      { id: "placed", ...shop },
      { id: "other by the bank", ...none, categorySource: "bank" },
      { id: "too early", ...none, day: "2026-10-31" },
      { id: "too late", ...none, day: "2026-12-01" },
      { id: "of a copy", ...none, reportingAccountId: "account-2" },
      { id: "typed by the user", ...none, accountType: "CASH" },
      { id: "deleted", ...none },
      { id: "of somebody else", ...none, userId: "user-2" },
    );
    await transactions.markDeleted("account-1", ["deleted"], NOW);
    const sums = await transactions.unplaced("user-1", { first: "2026-11-01", last: "2026-11-30" });
    const name = "PADARIA DO ZÉ";
    expect(sums.sort((a, b) => b.minor - a.minor || a.currency.localeCompare(b.currency))).toEqual([
      { ...OUT, currency: "USD", name, kind: "shop", minor: 1250, count: 1 },
      { ...OUT, currency: "BRL", name: "Bar B", kind: "person", minor: 1200, count: 2 },
      { ...OUT, direction: "in", currency: "BRL", name, kind: "shop", minor: 90, count: 1 },
    ]);
  });

  test("merchants with a key are listed by name", async () => {
    const transactions = await storing(
      { id: "1", ...shop, merchantName: "Padaria" },
      { id: "2", ...shop, merchantName: "Padaria" },
      { id: "3", merchantName: "Sem chave" },
    );
    expect(await transactions.merchantNames("user-1")).toEqual([{ key: KEY, name: "Padaria" }]);
  });

  test("a rule decides its transactions on one type of account, except those chosen singly", async () => {
    const transactions = await storing(
      { id: "1", ...shop },
      { id: "2", ...shop, categorySource: "choice" },
      { id: "3", ...shop, accountType: "CREDIT" },
      { id: "4", ...shop, direction: "in" },
      { id: "5", ...shop, userId: "user-2" },
      { id: "6", merchantKey: "c:other" },
    );
    const fields = { categoryId: "08010000", topCategoryId: "08000000", flow: "spending" } as const;
    await transactions.decideByRule("user-1", { ...OUT, accountType: "BANK" }, fields);
    expect(await transactions.ofUserById("user-1", "1")).toEqual(
      makeTransaction({ id: "1", ...shop, ...fields, categorySource: "rule" }),
    );
    const others = ["2", "3", "4", "6"].map((id) => transactions.ofUserById("user-1", id));
    for (const row of [
      ...(await Promise.all(others)),
      await transactions.ofUserById("user-2", "5"),
    ])
      expect(row?.categoryId).toBe("11010000");
  });

  test("a rule gives a flow to its transactions that no decision covers yet", async () => {
    const transactions = await storing(
      { id: "1", ...shop },
      { id: "2", ...shop, categorySource: "choice" },
      { id: "3", ...shop, categorySource: "rule" },
      { id: "4", ...shop, direction: "in" },
      { id: "5", ...shop, userId: "user-2" },
    );
    await transactions.decideFlowByRule("user-1", OUT, "ignored");
    expect(await transactions.ofUserById("user-1", "1")).toEqual(
      makeTransaction({ id: "1", ...shop, flow: "ignored", categorySource: "rule" }),
    );
    for (const id of ["2", "3", "4"])
      expect((await transactions.ofUserById("user-1", id))?.flow).toBe("spending");
    expect((await transactions.ofUserById("user-2", "5"))?.flow).toBe("spending");
    expect(await idsOf(transactions, { ...OUT, categorySource: "rule" })).toEqual(["1", "3"]);
  });

  test("concerned transactions are found by rule, own key or id, deleted ones too", async () => {
    const transactions = await storing(
      { id: "1", ...shop },
      { id: "2", ...shop, merchantKey: "c:joined" },
      { id: "3", ...shop, direction: "in" },
      { id: "4", ...shop, userId: "user-2" },
    );
    await transactions.markDeleted("account-1", ["1"], NOW);
    expect(await idsOf(transactions, OUT)).toEqual(["1"]);
    expect(await idsOf(transactions, { ownKeys: [KEY, "c:none"] })).toEqual(["1", "2", "3"]);
    expect(await idsOf(transactions, { ids: ["2", "4"] })).toEqual(["2"]);
    expect(await idsOf(transactions, { ids: [] })).toEqual([]);
  });

  test("thousands of concerned transactions are changed alike while they are read", async () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({ id: `${index}`, ...shop }));
    const transactions = await storing(...many);
    let seen = 0;
    for await (const batch of transactions.concerned("user-1", OUT)) {
      seen += batch.length;
      const ids = batch.map(({ id }) => id);
      await transactions.amendAlike([{ ids, fields: { flow: "ignored", categorySource: "rule" } }]);
    }
    await transactions.amendAlike([]);
    expect(seen).toBe(2500);
    expect(await transactions.ruleUse("user-1")).toEqual([{ ...OUT, count: 2500 }]);
  });

  test("the user's decision is not kept back by the flow that a transaction had in a pair", async () => {
    const transactions = await storing(
      { id: "paired", flow: "own-transfer" },
      { id: "chosen", flow: "own-transfer", categorySource: "choice" },
    );
    await transactions.upsertAll(
      [
        makeTransaction({ id: "paired", categorySource: "choice" }),
        makeTransaction({ id: "chosen" }),
      ],
      NOW,
    );
    for (const id of ["paired", "chosen"])
      expect((await transactions.ofUserById("user-1", id))?.flow).toBe("spending");
  });
}
