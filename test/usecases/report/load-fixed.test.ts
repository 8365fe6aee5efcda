import { beforeEach, expect, test } from "vitest";
import { namedPeriod } from "../../../src/domain/period.ts";
import { transactionKey } from "../../../src/domain/transaction-key.ts";
import type { RecurringSeries } from "../../../src/domain/recurrence/recurring-series.ts";
import { loadFixed } from "../../../src/usecases/report/load-fixed.ts";
import { createReportRequest } from "../../../src/usecases/report/report-request.ts";
import { makeFound } from "../../contract/recurring.ts";
import { fakeWorld, type FakeWorld } from "../../support/fake-world.ts";
import { makeCalendar } from "../../support/make-calendar.ts";
import { makeSeries } from "../../support/make-series.ts";
import { makeTransaction, makeUser, NOW } from "../../support/make.ts";

const user = makeUser();
const period = namedPeriod("month", makeCalendar());

let world: FakeWorld;

beforeEach(() => {
  world = fakeWorld();
});

async function load(series: readonly RecurringSeries[], page = 0) {
  await world.recurring.swap(makeFound({ series }), null);
  const screen = { kind: "fixed", page } as const;
  const location = { period, currency: "BRL", screen };
  return loadFixed(world, createReportRequest(world, user), location);
}

test("nothing recurs of a user who is new", async () => {
  expect(await load([])).toMatchObject({ series: [], page: 0, pages: 1, perYear: 0, perMonth: 0 });
});

test("what counts comes first, the dearest in a year before the others, and is added up", async () => {
  const series = [
    makeSeries({ merchantName: "Netflix", minor: 4000 }),
    makeSeries({ merchantName: "new", minor: 900_000, status: "new" }),
    makeSeries({ merchantName: "missed", minor: 900_000, next: "2026-11-01" }),
    makeSeries({ merchantName: "Yoga", minor: 5000, cadence: "weekly" }),
    makeSeries({ merchantName: "dollars", currency: "USD" }),
    makeSeries({ merchantName: "salary", kind: "income", direction: "in" }),
    makeSeries({ merchantName: "b", merchantKey: "n:B", minor: 100, cadence: "yearly" }),
    makeSeries({
      merchantName: "a 2",
      merchantKey: "n:A",
      part: 1,
      minor: 25,
      cadence: "quarterly",
    }),
    makeSeries({ merchantName: "a 1", merchantKey: "n:A", minor: 100, cadence: "yearly" }),
  ];
  const data = await load(series);
  const names = data.series.map(({ merchantName }) => merchantName);
  expect(names).toEqual(["Yoga", "Netflix", "a 1", "a 2", "b", "missed", "new"]);
  expect(data.perYear).toBe(5000 * 52 + 4000 * 12 + 100 + 25 * 4 + 100);
  expect(data.perMonth).toBe(25_692);
});

test("a page past the end is the last one", async () => {
  const series = Array.from({ length: 9 }, (_, index) => makeSeries({ part: index }));
  expect(await load(series, 5)).toMatchObject({ page: 1, pages: 2, series: [{ part: 8 }] });
});

test("each leads to its payment of the last day", async () => {
  const own = { day: "2026-11-10", merchantKey: "n:NETFLIX" } as const;
  const rows = [
    makeTransaction({ id: "extra", ...own, minor: 900 }),
    makeTransaction({ id: "payment", ...own, minor: 3990 }),
    makeTransaction({ id: "another", day: "2026-11-10", minor: 3990 }),
  ];
  await world.transactions.upsertAll(rows, NOW);
  const data = await load([makeSeries(), makeSeries({ part: 1, last: "2026-11-11" })]);
  const key = transactionKey({ id: "payment", day: "2026-11-10" });
  expect(data.series).toMatchObject([
    { part: 0, key },
    { part: 1, key: null },
  ]);
});

test("what was fixed in the period is added up by merchant, less refunds", async () => {
  const shop = { merchantKey: "n:LOJA", merchantName: "Loja", isFixed: true } as const;
  const rows = [
    makeTransaction({ id: "1", ...shop, minor: 3000 }),
    makeTransaction({ id: "2", ...shop, minor: 500, flow: "refund", direction: "in" }),
    makeTransaction({ id: "3", ...shop, minor: 7, currency: "USD" }),
    makeTransaction({ id: "4", ...shop, minor: 70, day: "2026-10-01" }),
    makeTransaction({ id: "5", minor: 700 }),
  ];
  await world.transactions.upsertAll(rows, NOW);
  const { breakdown } = await load([]);
  expect(breakdown).toMatchObject({
    of: { label: { kind: "fixed" } },
    total: 2500,
    parts: [{ label: { kind: "merchant", name: "Loja" }, minor: 2500, count: 2 }],
  });
});
