import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { ExportedRows } from "../../src/usecases/ports/exported-transactions.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const ALL: ExportedRows = {
  days: { first: "0000-01-01", last: "9999-12-31" },
  accountIds: null,
  which: "counted",
  after: null,
};

/** The queries that read a user's transactions to the end. */
export function exportedTransactionsContract(make: () => Promise<Transactions>): void {
  async function storeWith(...given: Partial<Transaction>[]): Promise<Transactions> {
    const transactions = await make();
    await transactions.upsertAll(given.map(makeTransaction), NOW);
    return transactions;
  }

  async function idsOf(transactions: Transactions, which: Partial<ExportedRows> = {}) {
    const ids: string[] = [];
    for await (const rows of transactions.exportedRows("user-1", { ...ALL, ...which })) {
      expect(rows.length).toBeGreaterThan(0);
      ids.push(...rows.map(({ id }) => id));
    }
    return ids;
  }

  test("rows come in order of day and id, whatever counts, and of one user only", async () => {
    const transactions = await storeWith(
      { id: "c", day: "2026-10-02" },
      { id: "a", day: "2026-10-02", flow: "own-transfer", status: "PENDING" },
      { id: "b", day: "2026-10-02", currency: "USD" },
      { id: "z", day: "2026-10-01" },
      { id: "d", day: "2027-01-01" },
      { id: "e", userId: "user-2" },
    );
    expect(await idsOf(transactions)).toEqual(["z", "a", "b", "c", "d"]);
    const days = { first: "2026-10-02", last: "2026-12-31" };
    expect(await idsOf(transactions, { days })).toEqual(["a", "b", "c"]);
    expect(await idsOf(transactions, { days, only: { currency: "BRL" } })).toEqual(["a", "c"]);
    expect(await idsOf(transactions, { days, only: { status: "POSTED" } })).toEqual(["b", "c"]);
  });

  test("what another copy reports, and what the bank took back, is set aside", async () => {
    const transactions = await storeWith(
      { id: "1", accountId: "account-1" },
      { id: "2", accountId: "account-2" },
      { id: "3", accountId: "account-2", reportingAccountId: "account-1" },
      { id: "4", accountId: "account-1" },
    );
    await transactions.markDeleted("account-1", ["4"], NOW);
    expect(await idsOf(transactions)).toEqual(["1", "2"]);
    expect(await idsOf(transactions, { which: "set-aside" })).toEqual(["3", "4"]);
    const accountIds = ["account-2"];
    expect(await idsOf(transactions, { accountIds })).toEqual(["2"]);
    expect(await idsOf(transactions, { accountIds, which: "set-aside" })).toEqual(["3"]);
    expect(await idsOf(transactions, { accountIds: [] })).toEqual([]);
  });

  test("reading goes on after any row, and each row is read once", async () => {
    const transactions = await storeWith(
      ...Array.from({ length: 700 }, (_, index) => ({
        id: `row ${String(index * 37).padStart(6, "0")}`,
        day: `2026-0${1 + (index % 3)}-05`,
      })),
    );
    const all: Transaction[] = [];
    for await (const rows of transactions.exportedRows("user-1", ALL)) all.push(...rows);
    expect(new Set(all.map(({ id }) => id)).size).toBe(700);
    for (const index of [0, 1, 233, 234, 466, 698, 699]) {
      const after = all[index] ?? null;
      expect(await idsOf(transactions, { after })).toEqual(
        all.slice(index + 1).map(({ id }) => id),
      );
    }
  });

  test("counts are by account, currency and status, with the first and the last day", async () => {
    const transactions = await storeWith(
      { id: "1", day: "2026-10-01" },
      { id: "2", day: "2026-10-09" },
      { id: "3", day: "2026-10-05", status: "PENDING" },
      { id: "4", day: "2026-10-05", currency: "USD" },
      { id: "5", day: "2026-10-05", accountId: "account-2" },
      { id: "6", day: "2026-10-05", accountId: "account-2", reportingAccountId: "account-1" },
      { id: "7", day: "2026-10-05", userId: "user-2" },
      { id: "8", day: "2026-11-05" },
    );
    const days = { first: "2026-10-01", last: "2026-10-31" };
    const counts = await transactions.exportCounts("user-1", days);
    const common = { currency: "BRL", status: "POSTED", count: 1 };
    const only = { ...common, first: "2026-10-05", last: "2026-10-05" };
    expect(counts).toHaveLength(4);
    expect(counts).toEqual(
      expect.arrayContaining([
        { ...common, accountId: "account-1", count: 2, first: "2026-10-01", last: "2026-10-09" },
        { ...only, accountId: "account-1", status: "PENDING" },
        { ...only, accountId: "account-1", currency: "USD" },
        { ...only, accountId: "account-2" },
      ]),
    );
    expect(await transactions.exportCounts("nobody", days)).toEqual([]);
  });
}
