import { expect, test } from "vitest";
import type { Transaction } from "../../src/domain/transaction.ts";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { NO_FACTS } from "../../src/domain/understanding/facts.ts";
import { allOf } from "../support/batches.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const LATER = new Date("2026-11-23T00:00:00.000Z");
const ALL = { first: "0001-01-01", last: "9999-12-31" };

/** The queries that match a transaction in another copy of its account or under another id. */
export function copiedTransactionsContract(make: () => Promise<Transactions>): void {
  test("the newest transactions of an account within days are found", async () => {
    const transactions = await make();
    const onDays = ["2026-11-01", "2026-11-03", "2026-11-02", "2026-11-05", "2026-10-31"];
    await transactions.upsertAll(
      onDays.map((day) => makeTransaction({ id: day, day, reportingAccountId: "another" })),
      NOW,
    );
    await transactions.markDeleted("account-1", ["2026-11-02"], NOW);
    const days = { first: "2026-11-01", last: "2026-11-04" };
    const newest = await transactions.newestOfAccount("account-1", days, 10);
    expect(newest.map(({ id }) => id)).toEqual(["2026-11-03", "2026-11-01"]);
    expect(await transactions.newestOfAccount("account-1", days, 1)).toEqual([
      makeTransaction({ id: "2026-11-03", day: "2026-11-03", reportingAccountId: "another" }),
    ]);
    expect(await transactions.newestOfAccount("account-2", days, 1)).toEqual([]);
  });

  test("transactions that the bank has not reported since an instant are found by day", async () => {
    const transactions = await make();
    const row = (id: string, given: Partial<Transaction> = {}) => makeTransaction({ id, ...given });
    await transactions.upsertAll(
      [
        row("1", { providerId: "bank-1", reportingAccountId: "another" }),
        row("2", { day: "2026-11-21" }),
        row("3", { day: "2026-11-22" }),
        row("4", { accountId: "account-2" }),
        row("deleted"),
        row("told since"),
      ],
      NOW,
    );
    await transactions.markDeleted("account-1", ["deleted"], NOW);
    await transactions.upsertAll([row("told since")], LATER);
    const days = { first: "2026-11-20", last: "2026-11-21" };
    const found = await transactions.unseenOfAccount("account-1", days, LATER);
    const { day, direction, minor, currency, status, description } = makeTransaction();
    const kept = { direction, minor, currency, status, description, seenAt: NOW };
    expect(found.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      { id: "1", day, providerId: "bank-1", ...kept },
      { id: "2", day: "2026-11-21", providerId: null, ...kept },
    ]);
    expect(await transactions.unseenOfAccount("account-1", days, NOW)).toEqual([]);
  });

  test("a transaction that is assigned to another copy does not count until it is reassigned", async () => {
    const transactions = await make();
    const internal = { categoryId: "05060000", topCategoryId: "05000000" };
    const rows = [
      makeTransaction({ id: "1", ...internal, day: "2026-11-01" }),
      makeTransaction({ id: "2" }),
      makeTransaction({ id: "3", accountId: "account-2" }),
    ];
    await transactions.upsertAll(rows, NOW);
    await transactions.setReportingAccounts([
      { id: "1", reportingAccountId: "copy" },
      { id: "2", reportingAccountId: "copy" },
      { id: "unknown", reportingAccountId: "copy" },
    ]);
    // The assignment survives another report of the bank.
    await transactions.upsertAll(rows, LATER);
    expect(await transactions.sums("user-1", ALL, ["topCategoryId"])).toMatchObject([{ count: 1 }]);
    expect(await transactions.largestExpenses("user-1", ALL)).toMatchObject([{ id: "3" }]);
    const spending = { ...ALL, currency: "BRL", flows: ["spending"] } as const;
    const page = { skip: 0, limit: 5 };
    expect(await transactions.list("user-1", spending, page)).toMatchObject([{ id: "3" }]);
    expect(await transactions.firstDay("user-1")).toBe("2026-11-20");
    expect(await transactions.countOfItem("item-1")).toBe(1);
    expect(await transactions.transferLegs("user-1")).toEqual([]);
    // They are still rows of the account.
    expect(await transactions.firstDayOfAccount("account-1")).toBe("2026-11-01");
    const all = await transactions.ofAccountSince("account-1", ALL.first);
    expect(all.map(({ id }) => id).sort()).toEqual(["1", "2"]);
    expect(await transactions.latestDays(["account-1"], "2026-12-31")).toEqual(
      new Map([["account-1", "2026-11-20"]]),
    );
    await transactions.setReportingAccounts([{ id: "2", reportingAccountId: null }]);
    expect(await transactions.countOfItem("item-1")).toBe(2);
  });

  test("a new row can be assigned to another copy", async () => {
    const transactions = await make();
    await transactions.upsertAll([makeTransaction({ reportingAccountId: "copy" })], NOW);
    expect(await transactions.countOfItem("item-1")).toBe(0);
  });

  test("clearing the assignment makes a user's transactions count again, except those of some accounts", async () => {
    const transactions = await make();
    const told = (id: string, given: Partial<Transaction>) =>
      makeTransaction({ id, reportingAccountId: "copy", ...given });
    await transactions.upsertAll(
      [
        told("1", {}),
        told("2", { accountId: "account-2" }),
        told("3", { userId: "user-2", itemId: "item-2" }),
      ],
      NOW,
    );
    await transactions.clearReportingAccounts("user-1", ["account-2"]);
    expect(await transactions.countOfItem("item-1")).toBe(1);
    expect(await transactions.countOfItem("item-2")).toBe(0);
    await transactions.clearReportingAccounts("user-1", []);
    expect(await transactions.countOfItem("item-1")).toBe(2);
  });

  test("all of an account's transactions are read in batches, including those assigned to another copy", async () => {
    const transactions = await make();
    const rows = Array.from({ length: 2100 }, (_, index) => makeTransaction({ id: `${index}` }));
    await transactions.upsertAll(
      [...rows, makeTransaction({ id: "foreign", accountId: "account-2", providerId: "bank-1" })],
      NOW,
    );
    await transactions.setReportingAccounts([{ id: "foreign", reportingAccountId: "account-1" }]);
    await transactions.markDeleted("account-1", ["0"], NOW);
    const told = new Set<string>();
    for await (const batch of transactions.historyRows("account-1")) {
      expect(batch.length).toBeLessThanOrEqual(1000);
      for (const { id } of batch) told.add(id);
    }
    expect(told.size).toBe(2099);
    const { day, direction, minor, currency, status } = makeTransaction();
    const facts = { day, direction, minor, currency, status, providerId: "bank-1" };
    for await (const batch of transactions.historyRows("account-2"))
      expect(batch).toEqual([{ id: "foreign", ...facts, reportingAccountId: "account-1" }]);
  });

  test("a card's transactions since a day are read in batches, with what bills need", async () => {
    const transactions = await make();
    const words = { merchantKey: "n:PADARIA", merchantName: "Padaria" };
    const facts = { ...NO_FACTS, billId: "bill-1", billForecast: "2026-12", mcc: "5411" };
    const instalment = { number: 1, total: 3 };
    const row = { ...words, facts, instalment, day: "2026-11-02", accountId: "card-1" };
    const rows = Array.from({ length: 1100 }, (_, index) =>
      makeTransaction({ ...row, id: `${index}` }),
    );
    const others = [
      makeTransaction({ ...row, id: "before", day: "2026-11-01" }),
      makeTransaction({ ...row, id: "other", accountId: "card-2" }),
      makeTransaction({ id: "bare", accountId: "card-3", reportingAccountId: "card-1" }),
    ];
    await transactions.upsertAll([...rows, ...others], NOW);
    await transactions.markDeleted("card-1", ["0"], NOW);
    const ids = new Set<string>();
    for await (const batch of transactions.cardRows("card-1", "2026-11-02")) {
      expect(batch.length).toBeLessThanOrEqual(500);
      for (const { id } of batch) ids.add(id);
    }
    expect(ids).toEqual(new Set(rows.slice(1).map(({ id }) => id)));
    const { date, direction, minor, currency, flow, categoryId, description, status } =
      makeTransaction();
    const own = { date, direction, minor, currency, flow, categoryId, description, status };
    expect(await allOf(transactions.cardRows("card-2", "2026-11-02"))).toEqual([
      {
        ...own,
        ...words,
        instalment,
        id: "other",
        accountId: "card-2",
        facts: { billId: "bill-1", billForecast: "2026-12", feeType: null },
      },
    ]);
    const [bare] = await allOf(transactions.cardRows("card-3", "2026-11-02"));
    const { merchantKey, merchantName } = makeTransaction();
    const none = { billId: null, billForecast: null, feeType: null };
    expect(bare).toMatchObject({ id: "bare", merchantKey, merchantName, facts: none });
  });
}
