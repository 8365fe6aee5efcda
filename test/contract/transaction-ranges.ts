import { expect, test } from "vitest";
import type { RangeSum, Transactions } from "../../src/usecases/ports/transactions.ts";
import { makeTransaction, NOW } from "../support/make.ts";

/** The queries of reports over several ranges of days, and of days beside them. */
export function transactionRangesContract(make: () => Promise<Transactions>): void {
  test("sums of several ranges are those of each, however many, in any order", async () => {
    const transactions = await make();
    const days = ["2026-07-31", "2026-08-01", "2026-08-02", "2026-10-01", "2026-11-01"];
    await transactions.upsertAll(
      days.flatMap((day, index) => [
        makeTransaction({ id: `${day} free`, day, minor: 10 ** index }),
        makeTransaction({ id: `${day} fixed`, day, minor: 3 * 10 ** index, isFixed: true }),
        makeTransaction({ id: `${day} of another`, day, userId: "user-2" }),
        makeTransaction({ id: `${day} told elsewhere`, day, reportingAccountId: "account-2" }),
      ]),
      NOW,
    );
    const ranges = [
      { first: "2026-11-01", last: "2026-11-30" },
      // Two that touch, and one between them and the next that is in none.
      { first: "2026-08-01", last: "2026-08-01" },
      { first: "2026-08-02", last: "2026-09-30" },
      { first: "2026-07-01", last: "2026-07-31" },
      { first: "2026-12-01", last: "2026-12-31" },
    ];
    const sorted = (rows: readonly RangeSum<"isFixed">[]) =>
      rows
        .map(({ range, isFixed, minor, count }) => [range, isFixed, minor, count])
        .sort(([a, , x], [b, , y]) => Number(a) - Number(b) || Number(x) - Number(y));
    const sums = async (count: number) => {
      const some = ranges.slice(0, count);
      const read = sorted(await transactions.sumsOfRanges("user-1", some, ["isFixed"]));
      const user = { id: "user-1", figuresVersion: 0 };
      expect(sorted(await transactions.keptSumsOfRanges(user, some, ["isFixed"]))).toEqual(read);
      return read;
    };
    const all = [
      [0, false, 10_000, 1],
      [0, true, 30_000, 1],
      [1, false, 10, 1],
      [1, true, 30, 1],
      [2, false, 100, 1],
      [2, true, 300, 1],
      [3, false, 1, 1],
      [3, true, 3, 1],
    ];
    expect(await sums(0)).toEqual([]);
    expect(await sums(2)).toEqual(all.slice(0, 4));
    expect(await sums(5)).toEqual(all);
  });

  test("the nearest days have spending, a refund or income, up to today", async () => {
    const transactions = await make();
    await transactions.upsertAll(
      [
        makeTransaction({ id: "1", day: "2026-06-01" }),
        makeTransaction({ id: "2", day: "2026-06-20", flow: "income", direction: "in" }),
        makeTransaction({ id: "3", day: "2026-06-25", flow: "own-transfer" }),
        makeTransaction({ id: "4", day: "2026-06-26", minor: 0 }),
        makeTransaction({ id: "5", day: "2026-06-27", userId: "user-2" }),
        makeTransaction({ id: "6", day: "2026-07-10", flow: "own-transfer" }),
        makeTransaction({ id: "7", day: "2026-08-05", flow: "refund", direction: "in" }),
        makeTransaction({ id: "8", day: "2026-09-05" }),
      ],
      NOW,
    );
    const nearest = (first: string, last: string, today = "2026-11-22") =>
      transactions.nearestDays("user-1", { first, last }, today);
    expect(await nearest("2026-07-01", "2026-07-31")).toEqual({
      before: "2026-06-20",
      after: "2026-08-05",
    });
    expect(await nearest("2026-07-01", "2026-07-31", "2026-08-04")).toEqual({
      before: "2026-06-20",
      after: null,
    });
    expect(await nearest("2026-05-01", "2026-05-31")).toEqual({
      before: null,
      after: "2026-06-01",
    });
  });
}
