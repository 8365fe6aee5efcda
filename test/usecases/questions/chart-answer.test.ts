import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerChart } from "../../../src/usecases/questions/chart-answer.ts";
import { askChart, worldOf } from "./questions-world.ts";

/** What a picture of an answer draws, which adds up to the figure of the words. */

const UBER = { merchantKey: "c:1", merchantName: "Uber", categoryId: "19010000" };

function partsOf({ series }: AnswerChart): readonly number[] {
  return (series.kind === "days" ? series.days : series.months).map(({ minor }) => minor);
}

test("several months are told by month, the running one as such", async () => {
  const world = await worldOf([
    { ...UBER, minor: 1000, day: "2026-09-10" },
    { ...UBER, minor: 2000, day: "2026-10-10" },
    { ...UBER, minor: 500, day: "2026-11-10" },
    { ...UBER, minor: 300, flow: "refund", day: "2026-11-11", direction: "in" },
  ]);
  const chart = await askChart(world, "quanto gastei com uber em 90 dias?");
  expect(chart).toMatchObject({ currency: "BRL", total: 3200, series: { kind: "months" } });
  expect(chart && partsOf(chart)).toEqual([1000, 2000, 200]);
  expect(chart?.series).toMatchObject({
    months: [{ isWhole: false }, { isWhole: true }, { isRunning: true, isWhole: false }],
  });
});

test("fewer are told by day, from the first data on", async () => {
  const world = await worldOf([
    { ...UBER, minor: 1000, day: "2026-11-19" },
    { ...UBER, minor: 50, day: "2026-11-19" },
    { ...UBER, minor: 2000, day: "2026-11-21" },
  ]);
  const chart = await askChart(world, "quanto gastei com uber?");
  expect(chart?.series).toEqual({
    kind: "days",
    days: [
      { day: "2026-11-19", minor: 1050 },
      { day: "2026-11-20", minor: 0 },
      { day: "2026-11-21", minor: 2000 },
      { day: "2026-11-22", minor: 0 },
    ],
  });
});

test("more months than there is room for are told by day", async () => {
  const world = await worldOf([
    { ...UBER, minor: 1000, day: "2025-01-10" },
    { ...UBER, minor: 2000, day: "2026-10-10" },
  ]);
  const chart = await askChart(world, "quanto gastei com uber desde 1/1/2025?");
  expect(chart?.series.kind).toBe("days");
  expect(chart && partsOf(chart).reduce((sum, minor) => sum + minor, 0)).toBe(3000);
});

test("what was received is told by the same days", async () => {
  const world = await worldOf([
    { minor: 9000, flow: "income", direction: "in", day: "2026-11-05" },
    { minor: 100, day: "2026-11-05" },
  ]);
  const chart = await askChart(world, "quanto recebi?");
  expect(chart?.total).toBe(9000);
});

test("where nothing moved, or nothing has the name, nothing is drawn", async () => {
  const world = await worldOf([{ ...UBER, minor: 1000, day: "2026-11-19" }]);
  expect(await askChart(world, "quanto gastei com uber ontem?")).toBeNull();
  expect(await askChart(world, "quanto gastei no starbucks?")).toBeNull();
  expect(await askChart(await worldOf([]), "quanto gastei?")).toBeNull();
});

test("its parts add up to the figure, for any ledger and any days", async () => {
  expect.hasAssertions();
  const row = fc.record({
    day: fc
      .integer({ min: 0, max: 500 })
      .map((ago) => new Date(Date.UTC(2026, 10, 22 - ago)).toISOString().slice(0, 10)),
    minor: fc.nat(500_000),
    flow: fc.constantFrom("spending", "spending", "refund", "income"),
    currency: fc.constantFrom("BRL", "BRL", "USD"),
  } as const);
  const asked = fc.constantFrom("7 dias", "90 dias", "este ano", "ano passado", "desde 10/2025");
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), asked, async (rows, days) => {
      const chart = await askChart(await worldOf(rows), `quanto gastei ${days}?`);
      const parts = chart ? partsOf(chart) : [];
      expect(parts.reduce((sum, minor) => sum + minor, 0)).toBe(chart?.total ?? 0);
    }),
    { numRuns: 60 },
  );
});
