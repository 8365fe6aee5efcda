import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const KEY = { ownKey: "c:12345678", merchantKey: "c:12345678" } as const;
const paid = {
  ...KEY,
  direction: "in",
  flow: "income",
  bankCategoryId: null,
  categoryId: "05070000",
  categorySource: "operation",
  topCategoryId: "05000000",
} as const;
const refund = {
  flow: "refund",
  categoryId: "08040000",
  categorySource: "purchase",
  topCategoryId: "08000000",
} as const;

/** What is decided of transactions by others. */
export function decidedTransactionsContract(make: () => Promise<Transactions>): void {
  async function storing(...rows: readonly Partial<Transaction>[]): Promise<Transactions> {
    const transactions = await make();
    await transactions.upsertAll(rows.map(makeTransaction), NOW);
    return transactions;
  }
  const decisions = async (transactions: Transactions) => {
    const rows = await transactions.ofAccountSince("account-1", "0001-01-01");
    return rows.map(({ id, flow, categoryId, categorySource }) =>
      [id, flow, categoryId, categorySource].join(" "),
    );
  };

  test("all transactions of merchants that paid as a transfer are found", async () => {
    const other = { merchantKey: "h:other" } as const;
    const transactions = await storing(
      { id: "in", ...paid },
      { id: "out", ...KEY },
      { id: "on a card", ...KEY, accountType: "CREDIT" },
      { id: "of another user", ...KEY, userId: "user-2" },
      { id: "of a copy", ...KEY, reportingAccountId: "account-2" },
      { id: "of a friend", ...paid, merchantKey: "h:friend", merchantKind: "person" },
      { id: "a salary", ...paid, ...other, topCategoryId: "01000000" },
      { id: "in on a card", ...paid, ...other, accountType: "CREDIT" },
      { id: "spent there", ...other, bankCategoryId: null },
      { id: "without a key", ...paid, merchantKey: null },
    );
    const found = await transactions.ofPayingMerchants("user-1");
    expect(found.map(({ id }) => id).sort()).toEqual(["in", "on a card", "out"]);
    expect(found).toContainEqual(makeTransaction({ id: "in", ...paid }));
    expect(await transactions.ofPayingMerchants("user-3")).toEqual([]);
  });

  test("nothing is decided of what the user said something about", async () => {
    const transactions = await storing(
      { id: "1", ...paid },
      { id: "2", ...paid, categorySource: "choice" },
      { id: "3", ...paid, categorySource: "rule" },
    );
    await transactions.decideUnsaid(["1", "2", "3", "4"].map((id) => ({ id, fields: refund })));
    expect((await decisions(transactions)).sort()).toEqual([
      "1 refund 08040000 purchase",
      "2 income 05070000 choice",
      "3 income 05070000 rule",
    ]);
  });

  test.each<[string, Partial<Transaction>, string]>([
    ["stays", {}, "refund 08040000 purchase"],
    [
      "ends with a category of the bank that says more",
      { categoryId: "01050000", categorySource: "bank", topCategoryId: "01000000" },
      "income 01050000 bank",
    ],
    ["ends with a decision of the user", { categorySource: "rule" }, "income 05070000 rule"],
  ])("a refund of a company that is reported again %s", async (_what, given, expected) => {
    const transactions = await storing({ ...paid, ...refund });
    await transactions.upsertAll([makeTransaction({ ...paid, ...given })], NOW);
    expect(await decisions(transactions)).toEqual([`row-1 ${expected}`]);
  });
}
