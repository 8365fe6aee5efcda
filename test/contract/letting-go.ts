import { expect, test } from "vitest";
import type { Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

/** What lets go of transactions. */
export function lettingGoContract(make: () => Promise<Transactions>): void {
  const march = { first: "2024-03-01", last: "2024-03-31" };

  test("what counts in a month is summed by account and everything but day and merchant", async () => {
    const transactions = await make();
    const row = (id: string, given = {}) =>
      makeTransaction({ id, day: "2024-03-10", minor: 100, ...given });
    await transactions.upsertAll(
      [
        row("1"),
        row("2", { day: "2024-03-02", merchantName: "Another" }),
        row("fixed", { isFixed: true }),
        row("other account", { accountId: "account-2", itemId: "item-2" }),
        row("copy", { reportingAccountId: "account-2" }),
        row("deleted"),
        row("other month", { day: "2024-04-01" }),
        row("other user", { userId: "user-2" }),
      ],
      NOW,
    );
    await transactions.markDeleted("account-1", ["deleted"], NOW);
    const found = await transactions.monthSums("user-1", march);
    const [first, second] = found.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1));
    expect(found).toHaveLength(2);
    expect(first).toMatchObject({
      itemId: "item-1",
      accountId: "account-1",
      firstDay: "2024-03-02",
      lastDay: "2024-03-10",
    });
    const { currency, flow, direction, topCategoryId, categoryId, bankCategoryId, categorySource } =
      row("1");
    const key = {
      currency,
      flow,
      direction,
      topCategoryId,
      categoryId,
      bankCategoryId,
      categorySource,
    };
    expect(first?.sums.toSorted((a, b) => b.minor - a.minor)).toEqual([
      { ...key, isFixed: false, minor: 200, count: 2 },
      { ...key, isFixed: true, minor: 100, count: 1 },
    ]);
    expect(second).toMatchObject({ itemId: "item-2", sums: [{ minor: 100, count: 1 }] });
  });

  test("everything of the user before a day is removed, what does not count too", async () => {
    const transactions = await make();
    const days = ["2024-03-09", "2024-03-10"];
    const rows = ["user-1", "user-2"].flatMap((userId) =>
      days.flatMap((day) => [
        makeTransaction({ id: `${userId} ${day}`, userId, day }),
        makeTransaction({ id: `${userId} ${day} copy`, userId, day, reportingAccountId: "x" }),
      ]),
    );
    await transactions.upsertAll(rows, NOW);
    await transactions.removeBefore("user-1", "2024-03-10");
    const left = async (userId: string) => {
      const ids: string[] = [];
      for await (const batch of transactions.recomputableOfUser(userId))
        ids.push(...batch.map(({ id }) => id));
      return ids.sort();
    };
    expect(await left("user-1")).toEqual(["user-1 2024-03-10", "user-1 2024-03-10 copy"]);
    expect(await left("user-2")).toHaveLength(4);
  });
}
