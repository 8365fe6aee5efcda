import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const WITHDRAWN = {
  categoryId: "05020000",
  topCategoryId: "05000000",
  bankCategoryId: "05020000",
} as const;

/** Withdrawals, and the removal of single transactions. */
export function withdrawnTransactionsContract(make: () => Promise<Transactions>): void {
  async function storing(...rows: readonly Partial<Transaction>[]): Promise<Transactions> {
    const transactions = await make();
    await transactions.upsertAll(rows.map(makeTransaction), NOW);
    return transactions;
  }
  const idsOf = (rows: readonly Transaction[]) => rows.map(({ id }) => id).sort();

  test("withdrawals are found by whether they are moves", async () => {
    const transactions = await storing(
      { id: "spent", ...WITHDRAWN },
      { id: "on a card", ...WITHDRAWN, accountType: "CREDIT" },
      { id: "moved", ...WITHDRAWN, flow: "withdrawal" },
      { id: "deposit", ...WITHDRAWN, direction: "in", flow: "income" },
      { id: "typed", ...WITHDRAWN, accountType: "CASH" },
      { id: "a purchase" },
      { id: "of a copy", ...WITHDRAWN, reportingAccountId: "account-2" },
      { id: "of another user", ...WITHDRAWN, userId: "user-2" },
    );
    const found = await transactions.withdrawals("user-1", { areMoves: false });
    expect(idsOf(found)).toEqual(["on a card", "spent"]);
    expect(found).toContainEqual(makeTransaction({ id: "spent", ...WITHDRAWN }));
    const moved = await transactions.withdrawals("user-1", { areMoves: true });
    expect(idsOf(moved)).toEqual(["moved"]);
  });

  test("a move stays one when the bank reports it again, and is none once it is something else", async () => {
    const moved = { ...WITHDRAWN, flow: "withdrawal" } as const;
    const transactions = await storing({ id: "1", ...moved }, { id: "2", ...moved });
    const again = [
      makeTransaction({ id: "1", ...WITHDRAWN, description: "SAQUE 24H" }),
      makeTransaction({ id: "2" }),
    ];
    await transactions.upsertAll(again, NOW);
    const flows = await transactions.ofAccountSince("account-1", "0001-01-01");
    expect(new Map(flows.map(({ id, flow }) => [id, flow]))).toEqual(
      new Map([
        ["1", "withdrawal"],
        ["2", "spending"],
      ]),
    );
  });

  test("transactions of a user are removed by id, and nobody else's", async () => {
    const transactions = await storing({ id: "1" }, { id: "2" }, { id: "3", userId: "user-2" });
    await transactions.removeByIds("user-1", ["1", "3", "unknown"]);
    await transactions.removeByIds("user-1", []);
    expect(idsOf(await transactions.ofAccountSince("account-1", "0001-01-01"))).toEqual(["2", "3"]);
  });
}
