import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import type { ListOrder, Selection, Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, makeUser, NOW } from "../support/make.ts";

const ALL = { first: "0001-01-01", last: "9999-12-31" };
const PIX = { ...NO_FACTS, operationType: "PIX" };
const CARD = { ...NO_FACTS, operationType: "CARTAO" };
const UNSAID = { ...NO_FACTS, operationType: "OUTROS" };

/** One row a line: what it differs in from the others. */
const ROWS: readonly Partial<Transaction>[] = [
  { id: "shop", merchantKey: "n:UBER", merchantName: "Uber", minor: 1000 },
  { id: "keyless", merchantKey: null, merchantName: "$minor", minor: 2000 },
  { id: "card", accountType: "CREDIT", accountId: "account-2", minor: 3000, facts: CARD },
  { id: "pix", facts: PIX, minor: 4000, description: "COMPRA DEBITO" },
  { id: "pix by words", description: "Enviado por Pix", minor: 5000 },
  { id: "pix by category", bankCategoryId: "05070000", minor: 6000, facts: UNSAID },
  { id: "no pix", description: "PIXEL", minor: 7000 },
  { id: "debit", facts: CARD, minor: 8000 },
  { id: "debit by words", description: "COMPRA NO DÉBITO Padaria", minor: 9000 },
  { id: "debit by category", bankCategoryId: "05090002", minor: 10_000 },
  { id: "school", categoryId: "07020003", topCategoryId: "07000000", minor: 11_000 },
  { id: "refund", flow: "refund", direction: "in", minor: 12_000 },
];

const OTHERS: readonly Partial<Transaction>[] = [
  { id: "of somebody else", userId: "user-2", merchantKey: "n:OTHER", merchantName: "Other" },
  { id: "not counted", flow: "own-transfer", merchantKey: "n:OWN", merchantName: "Own" },
];

/** Sums and lists of what has something in common, and the names of merchants. */
export function selectedTransactionsContract(make: () => Promise<Transactions>): void {
  async function filled(): Promise<Transactions> {
    const transactions = await make();
    const rows = [...ROWS, ...OTHERS].map((given, index) =>
      makeTransaction({ merchantName: `Shop ${index}`, facts: NO_FACTS, ...given }),
    );
    await transactions.upsertAll(rows, NOW);
    return transactions;
  }

  async function idsOf(
    transactions: Transactions,
    where: Selection,
    order: ListOrder = "smallest",
  ): Promise<string[]> {
    const flows = ["spending", "refund"] as const;
    const which = { ...ALL, currency: "BRL", flows, where, order };
    const rows = await transactions.list("user-1", which, { skip: 0, limit: 100 });
    return rows.map(({ id }) => id);
  }

  test.each<[string, Selection, readonly string[]]>([
    ["merchants", { merchants: ["n:UBER", "$minor"] }, ["shop", "keyless"]],
    ["accounts", { accountIds: ["account-2"] }, ["card"]],
    ["top-level categories", { topCategoryId: "07000000" }, ["school"]],
    ["categories", { categoryIds: ["07020000", "07020003"] }, ["school"]],
    ["cards", { method: "credit" }, ["card"]],
    ["PIX", { method: "pix" }, ["pix", "pix by words", "pix by category"]],
    ["debit cards", { method: "debit" }, ["debit", "debit by words", "debit by category"]],
    ["amounts", { amount: { from: 10_000, to: 11_000 } }, ["debit by category", "school"]],
    ["a lower bound", { amount: { from: 11_001, to: null } }, ["refund"]],
    ["an upper bound", { amount: { from: null, to: 1000 } }, ["shop"]],
    ["all of it", { method: "pix", amount: { from: 5000, to: 5000 } }, ["pix by words"]],
  ])("rows are selected by %s, and summed alike", async (_what, where, expected) => {
    const transactions = await filled();
    expect(await idsOf(transactions, where)).toEqual(expected);
    const sums = await transactions.sums("user-1", { ...ALL, where }, []);
    const wanted = ROWS.filter(({ id = "" }) => expected.includes(id));
    expect(sums.reduce((sum, { minor }) => sum + minor, 0)).toBe(
      wanted.reduce((sum, { minor = 0 }) => sum + minor, 0),
    );
  });

  test("a list is in the order that is asked for, rows of one amount newest first", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "old", minor: 5, day: "2026-11-01" }),
        makeTransaction({ id: "new", minor: 5, day: "2026-11-03" }),
        makeTransaction({ id: "large", minor: 9, day: "2026-11-02" }),
      ],
      NOW,
    );
    expect(await idsOf(transactions, {}, "newest")).toEqual(["new", "large", "old"]);
    expect(await idsOf(transactions, {}, "largest")).toEqual(["large", "new", "old"]);
    expect(await idsOf(transactions, {}, "smallest")).toEqual(["new", "old", "large"]);
  });

  test("the merchants are those of what counts, by key, and are read again after a change", async () => {
    const transactions = await filled();
    const merchants = async (figuresVersion: number) =>
      (await transactions.keptMerchants(makeUser({ figuresVersion }))).map(
        ({ key, name }) => `${key} ${name}`,
      );
    const first = await merchants(0);
    expect(first).toContain("n:UBER Uber");
    expect(first).toContain("$minor $minor");
    expect(first.filter((one) => /OTHER|OWN/.test(one))).toEqual([]);
    const row = makeTransaction({ id: "more", merchantKey: "n:99", merchantName: "99" });
    await transactions.upsertAll([row], NOW);
    expect(await merchants(1)).toContain("n:99 99");
  });
}
