import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/domain/day.ts";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import type { RecurrenceRow } from "../../../src/domain/recurrence/recurrence-row.ts";
import { everyDays, everyMonth, makeRecurrenceRow, onDays } from "./make-rows.ts";

function found(rows: readonly RecurrenceRow[]) {
  const { series, fixed } = findSeries("k", rows, null);
  const described = series.map((one) => `${one.status} ${one.cadence} ${one.minor} ${one.count}`);
  return { series: described, fixed: fixed.size };
}

const NONE = { series: [], fixed: 0 };

/** Purchases of other amounts every three days. */
const daily = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    makeRecurrenceRow({
      id: `daily ${index}`,
      day: addDays("2026-11-09", -Math.floor(index / 2)),
      minor: 500 + ((index * 7919) % 9000),
    }),
  );

describe("where things are bought every day", () => {
  test("a subscription of one price is found among them", () => {
    const rows = everyMonth("2026-11-10", [3990, 3990, 3990, 3990]);
    const { fixed } = findSeries("k", [...rows, ...daily(180)], null);
    expect([...fixed].sort()).toEqual(rows.map(({ id }) => id));
  });

  test("two equal amounts are no new subscription, three a week apart none, nor are near ones", () => {
    const two = everyMonth("2026-11-10", [3990, 3990]);
    const weekly = everyDays("2026-11-10", [7, 7], { minor: 40_000 });
    const near = everyMonth("2026-11-10", [3990, 4150, 4050]);
    const nearer = everyMonth("2026-11-10", [12_965, 12_923, 12_908]);
    for (const rows of [two, weekly, near, nearer])
      expect(found([...rows, ...daily(180)])).toEqual(NONE);
  });
});

test("where things are bought every day the newest payments of one price are a series", () => {
  const rows = everyMonth("2026-11-10", [12_908, 12_923, 12_965, 12_965, 12_965, 12_965]);
  const { fixed } = findSeries("k", [...rows, ...daily(360)], null);
  const newest = rows.toSorted((a, b) => (a.day < b.day ? 1 : -1)).slice(0, 4);
  expect([...fixed].sort()).toEqual(newest.map(({ id }) => id).sort());
});

describe("irregular purchases at one shop", () => {
  const clinic = { categoryId: "18000000" } as const;

  test("are no series where some of them are in a pace", () => {
    const pace = onDays(["2026-02-01", "2026-05-02", "2026-08-01"], clinic).map((row, index) => ({
      ...row,
      minor: 16_000 + index * 400,
    }));
    const between = makeRecurrenceRow({ ...clinic, day: "2026-06-20", minor: 19_500 });
    expect(found(pace)).toEqual({ series: ["active quarterly 16400 3"], fixed: 3 });
    expect(found([...pace, between])).toEqual(NONE);
    // Another thing altogether.
    expect(found([...pace, { ...between, minor: 90_000 }]).series).toHaveLength(1);
    expect(found([...pace, { ...between, minor: 2000 }]).series).toHaveLength(1);
  });

  test("are no series where another payment stands for one that is missing", () => {
    const rows = everyMonth("2026-10-19", [1797, 1907, 9420, 1834]);
    expect(found(rows)).toEqual(NONE);
    expect(found(rows.filter(({ minor }) => minor !== 9420)).series).toEqual([
      "active monthly 1834 3",
    ]);
  });

  test("of one price count a year apart from three on", () => {
    const years = onDays(["2024-11-10", "2025-11-10", "2026-11-10"], { minor: 6000 });
    const between = makeRecurrenceRow({ day: "2026-03-20", minor: 8000 });
    expect(found(years.slice(1))).toEqual({ series: ["active yearly 6000 2"], fixed: 2 });
    expect(found([...years.slice(1), between])).toEqual(NONE);
    expect(found([...years, between])).toEqual({ series: ["active yearly 6000 3"], fixed: 3 });
  });

  test("a subscription beside another goes on at a new price", () => {
    const one = everyMonth("2026-11-03", [9990, 9990, 9990, 10_490]);
    const other = everyMonth("2026-11-20", [12_990, 12_990, 12_990]);
    expect(found([...one, ...other])).toEqual({
      series: ["active monthly 10490 4", "active monthly 12990 3"],
      fixed: 7,
    });
    const varying = everyMonth("2026-11-03", [9990, 10_190, 9690, 10_490]);
    expect(found([...varying, ...other]).series).toEqual(["active monthly 12990 3"]);
  });
});
