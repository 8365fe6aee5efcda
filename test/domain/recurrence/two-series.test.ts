import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day } from "../../../src/domain/day.ts";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import { onDays } from "./make-rows.ts";

function found(days: readonly Day[]) {
  const rows = onDays(days).map((row, index) => ({ ...row, id: `row ${index}` }));
  const { series, fixed } = findSeries("k", rows, null);
  return {
    series: series.map(({ cadence, count, next }) => `${cadence} ${count} ${next}`),
    fixed: fixed.size,
  };
}

/** The days of each month from June to October. */
const monthly = (first: Day, count = 5) =>
  Array.from({ length: count }, (_, index) => addMonths(first, index));

describe("two series at one price", () => {
  test.each([3, 5, 8, 10, 12, 14, 15, 20])("%i days apart are told apart", (gap) => {
    const other = addDays("2026-06-05", gap);
    expect(found([...monthly("2026-06-05"), ...monthly(other)])).toEqual({
      series: ["monthly 5 2026-11-05", `monthly 5 ${addMonths(other, 5)}`],
      fixed: 10,
    });
  });

  test("are told apart at the end of months, with one payment missing, and two days late", () => {
    const ends = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"];
    const others = ["2026-01-15", "2026-02-17", "2026-03-16", "2026-04-15"];
    expect(found([...ends, ...others]).series).toEqual([
      "monthly 4 2026-05-16",
      "monthly 4 2026-05-31",
    ]);
    const missing = ends.filter((day) => day !== "2026-03-31");
    expect(found([...missing, ...others])).toMatchObject({ fixed: 7 });
  });

  test("are one and a single payment where only one of the other date lies between", () => {
    expect(found([...monthly("2026-06-05"), "2026-09-22"])).toEqual({
      series: ["monthly 5 2026-11-05"],
      fixed: 5,
    });
  });

  test("are one that moved to another date where none lies between", () => {
    const moved = [...monthly("2026-04-05", 4), ...monthly("2026-08-09", 4)];
    expect(found(moved)).toEqual({ series: ["monthly 8 2026-12-09"], fixed: 8 });
  });

  test("are neither where payments are on a third date, or every two weeks", () => {
    const third = ["2026-06-25", "2026-07-25", "2026-08-25", "2026-09-25", "2026-10-25"];
    expect(found([...monthly("2026-06-05"), ...monthly("2026-06-15"), ...third])).toEqual({
      series: [],
      fixed: 0,
    });
    const fortnights = Array.from({ length: 9 }, (_, index) => addDays("2026-10-28", -14 * index));
    expect(found(fortnights).series).toEqual(["fortnightly 9 2026-11-11"]);
  });
});
