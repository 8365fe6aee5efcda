import { expect, test } from "vitest";
import { seriesOfRow } from "../../../src/domain/recurrence/series-of-row.ts";
import type { Transaction } from "../../../src/domain/transaction.ts";
import { makeSeries } from "../../support/make-series.ts";
import { makeTransaction } from "../../support/make.ts";

const ROW = { merchantKey: "n:NETFLIX", day: "2026-10-10", minor: 3990, isFixed: true } as const;
const of = (given: Partial<Transaction>, all = [makeSeries()]) =>
  seriesOfRow(makeTransaction({ ...ROW, ...given }), all);

test.each<[string, Partial<Transaction>]>([
  ["another merchant", { merchantKey: "n:SPOTIFY" }],
  ["no merchant", { merchantKey: null }],
  ["money in", { direction: "in" }],
  ["another currency", { currency: "USD" }],
  ["a day before", { day: "2026-09-09" }],
  ["a day after", { day: "2026-11-11" }],
  ["a single payment", { isFixed: false }],
])("%s is none of a series", (_case, given) => {
  expect(of({})).toEqual(makeSeries());
  expect(of(given)).toBeNull();
});

test("a transaction is one of the series that is nearest in amount", () => {
  const all = [makeSeries(), makeSeries({ part: 1, minor: 1490 })];
  expect(of({ minor: 1500 }, all)).toMatchObject({ part: 1 });
  expect(of({ minor: 4490 }, all)).toMatchObject({ part: 0 });
});

test("of a new series are only payments of its amount", () => {
  const all = [makeSeries({ status: "new" })];
  expect(of({ isFixed: false }, all)).toEqual(all[0]);
  expect(of({ isFixed: false, minor: 1 }, all)).toBeNull();
});

test("income is never marked, and one of its series all the same", () => {
  const salary = makeSeries({ direction: "in", kind: "income" });
  expect(of({ isFixed: false, direction: "in" }, [salary])).toEqual(salary);
});
