import { expect, test } from "vitest";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

const LATER = new Date("2026-11-23T00:00:00.000Z");
const ALL = { first: "0001-01-01", last: "9999-12-31" };

async function idsSince(transactions: Transactions, first = "0001-01-01"): Promise<string[]> {
  const rows = await transactions.ofAccountSince("account-1", first);
  return rows.map(({ id }) => id).sort();
}

/** The transaction store when the bank changes, deletes or repeats rows. */
export function changingTransactionsContract(make: () => Promise<Transactions>): void {
  test("an account's transactions from a day on are found whole", async () => {
    const transactions = await make();
    const row = makeTransaction({
      day: "2026-11-20",
      merchant: "Zé",
      instalment: { number: 2, total: 10 },
      providerId: "bank-1",
    });
    await transactions.upsertAll(
      [
        row,
        makeTransaction({ id: "before", day: "2026-11-19" }),
        makeTransaction({ id: "after", day: "2026-12-01" }),
        makeTransaction({ id: "foreign", accountId: "account-2" }),
      ],
      NOW,
    );
    expect(await idsSince(transactions, "2026-11-20")).toEqual(["after", "row-1"]);
    expect(await transactions.ofAccountSince("account-2", "2026-01-01")).toEqual([
      makeTransaction({ id: "foreign", accountId: "account-2" }),
    ]);
    expect(await transactions.ofAccountSince("account-1", "2026-11-20")).toContainEqual(row);
  });

  test("the first day of an account is that of its oldest live transaction", async () => {
    const transactions = await make();
    expect(await transactions.firstDayOfAccount("account-1")).toBeNull();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", day: "2026-03-02" }),
        makeTransaction({ id: "2", day: "2025-12-31" }),
        makeTransaction({ id: "3", day: "2020-01-01", accountId: "account-2" }),
      ],
      NOW,
    );
    expect(await transactions.firstDayOfAccount("account-1")).toBe("2025-12-31");
    await transactions.markDeleted("account-1", ["2"], NOW);
    expect(await transactions.firstDayOfAccount("account-1")).toBe("2026-03-02");
  });

  test("a deleted transaction does not count anywhere", async () => {
    const transactions = await make();
    const internal = { categoryId: "05060000", topCategoryId: "05000000" };
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", ...internal }),
        makeTransaction({ id: "2", status: "PENDING" }),
        makeTransaction({ id: "3", accountId: "account-2" }),
      ],
      NOW,
    );
    await transactions.markDeleted("account-1", ["1", "2", "3", "unknown"], LATER);
    await transactions.markDeleted("account-2", [], LATER);
    expect(await transactions.sums("user-1", ALL, ["topCategoryId"])).toMatchObject([
      { count: 1, minor: 1250 },
    ]);
    expect(await transactions.countOfItem("item-1")).toBe(1);
    expect(await transactions.latestDays(["account-1", "account-2"], "2026-12-31")).toEqual(
      new Map([["account-2", "2026-11-20"]]),
    );
    expect(await transactions.transferLegs("user-1")).toEqual([]);
    expect(await idsSince(transactions)).toEqual([]);
    await transactions.markDeleted("account-2", ["3"], LATER);
    expect(await transactions.firstDay("user-1")).toBeNull();
  });

  test("a deleted transaction that the bank reports again counts again", async () => {
    const transactions = await make();
    await transactions.upsertAll([makeTransaction()], NOW);
    await transactions.markDeleted("account-1", ["row-1"], LATER);
    await transactions.upsertAll([makeTransaction({ minor: 99 })], LATER);
    expect(await transactions.ofAccountSince("account-1", ALL.first)).toEqual([
      makeTransaction({ minor: 99 }),
    ]);
  });

  test("thousands of transactions can be marked as deleted at once", async () => {
    const transactions = await make();
    const rows = Array.from({ length: 2100 }, (_, index) => makeTransaction({ id: `${index}` }));
    await transactions.upsertAll(rows, NOW);
    const gone = rows.slice(50).map(({ id }) => id);
    await transactions.markDeleted("account-1", gone, LATER);
    expect(await transactions.countOfItem("item-1")).toBe(50);
  });

  test("after a full sync unseen rows are marked as deleted, except before its first day", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "gone", day: "2026-11-02" }),
        makeTransaction({ id: "gone on the first day", day: "2026-11-01" }),
        makeTransaction({ id: "older than the sync", day: "2026-10-31" }),
        makeTransaction({ id: "met", day: "2026-11-02" }),
        makeTransaction({ id: "foreign", accountId: "account-2" }),
      ],
      NOW,
    );
    await transactions.upsertAll(
      [
        makeTransaction({ id: "met", day: "2026-11-02" }),
        makeTransaction({ id: "new", day: "2026-11-03" }),
      ],
      LATER,
    );
    const fullSync = { first: "2026-11-01", seenSince: LATER };
    await transactions.markUnseenDeleted("account-1", fullSync, LATER);
    await transactions.markUnseenDeleted("account-1", fullSync, LATER);
    expect(await idsSince(transactions)).toEqual(["met", "new", "older than the sync"]);
    expect(await transactions.countOfItem("item-1")).toBe(4);
  });

  test("a paired transaction keeps its flow when it is reported again", async () => {
    const transactions = await make();
    const internal = makeTransaction({ categoryId: "05060000", topCategoryId: "05000000" });
    const purchase = makeTransaction({ id: "row-2", flow: "refund" });
    await transactions.upsertAll([internal, purchase], NOW);
    await transactions.decideUnsaid([{ id: "row-1", fields: { flow: "own-transfer" } }]);
    await transactions.upsertAll([internal, { ...purchase, flow: "spending" }], LATER);
    const flows = (await transactions.ofAccountSince("account-1", ALL.first)).map(
      ({ id, flow }) => `${id} ${flow}`,
    );
    expect(flows.sort()).toEqual(["row-1 own-transfer", "row-2 spending"]);
  });

  test("a paired transaction keeps its flow when its category changes", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [makeTransaction({ categoryId: "05060000", flow: "own-transfer" })],
      NOW,
    );
    await transactions.upsertAll([makeTransaction({ categoryId: "11010000" })], LATER);
    expect(await transactions.sums("user-1", ALL, ["topCategoryId"])).toMatchObject([
      { flow: "own-transfer" },
    ]);
  });

  test("an instalment that counts in a later month is not marked as deleted with that month", async () => {
    const transactions = await make();
    const bought = { date: new Date("2026-11-02T03:00:00.000Z"), billMonth: "2026-12" };
    const part = { ...bought, day: "2026-12-02", instalment: { number: 2, total: 12 } };
    await transactions.upsertAll(
      [
        makeTransaction({ id: "older", ...part }),
        makeTransaction({ id: "within", ...part, date: new Date("2026-11-10T03:00:00.000Z") }),
      ],
      NOW,
    );
    const laterSync = { first: "2026-11-03", seenSince: LATER };
    await transactions.markUnseenDeleted("account-1", laterSync, LATER);
    expect(await idsSince(transactions)).toEqual(["older"]);
    expect((await transactions.ofAccountSince("account-1", "2026-12-02"))[0]?.billMonth).toBe(
      "2026-12",
    );
  });
}
