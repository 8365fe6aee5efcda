import { describe, expect, test } from "vitest";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import type { RecurrenceRow } from "../../../src/domain/recurrence/recurrence-row.ts";
import { everyDays, everyMonth, makeRecurrenceRow, onDays, saidOf } from "./make-rows.ts";
import { makeSeries } from "../../support/make-series.ts";

const KEY = "n:NETFLIX";

const find = (rows: readonly RecurrenceRow[], said: "confirmed" | "dismissed" | null = null) =>
  findSeries(KEY, rows, said && saidOf(said));

/** Which of the rows are fixed, and the series as text. */
function found(rows: readonly RecurrenceRow[], said: "confirmed" | "dismissed" | null = null) {
  const { series, fixed } = find(rows, said);
  const described = series.map((one) => `${one.status} ${one.cadence} ${one.minor} ${one.count}`);
  return { series: described, fixed: rows.filter(({ id }) => fixed.has(id)).length };
}

const NONE = { series: [], fixed: 0 };

test("three equal payments a month apart are a subscription that counts", () => {
  const rows = everyMonth("2026-11-10", [3990, 3990, 3990]);
  expect(find(rows)).toEqual({
    series: [makeSeries()],
    fixed: new Set(rows.map(({ id }) => id)),
  });
});

describe("the cadence", () => {
  test.each([
    ["weekly", [7, 6, 8], "active weekly 3990 4", 4],
    ["fortnightly", [14, 15, 16], "active fortnightly 3990 4", 4],
    ["quarterly", [92, 80, 105], "active quarterly 3990 4", 4],
    ["yearly, from two on", [365], "active yearly 3990 2", 2],
    ["monthly with one month missing", [31, 61, 30], "active monthly 3990 4", 4],
  ] as const)("is %s", (_case, gaps, series, fixed) => {
    expect(found(everyDays("2026-11-10", gaps))).toEqual({ series: [series], fixed });
  });

  test.each([
    ["two payments a week apart", [7]],
    ["gaps between the bands", [10, 20, 11, 40]],
    ["two years", [730]],
  ] as const)("is none of %s", (_case, gaps) => {
    expect(found(everyDays("2026-11-10", gaps))).toEqual(NONE);
  });

  test("two months missing end a series", () => {
    const rows = everyDays("2026-11-10", [31, 31, 61, 31, 31, 61, 31]);
    expect(found(rows)).toEqual({
      series: ["active monthly 3990 3", "active monthly 3990 5"],
      fixed: 8,
    });
  });

  test("a day of the month that moves on ends a series", () => {
    const rows = onDays(["2026-08-01", "2026-09-05", "2026-10-10", "2026-11-14"]);
    expect(found(rows)).toEqual({ series: ["active monthly 3990 3"], fixed: 4 });
    expect(found(onDays(["2026-09-01", "2026-10-05", "2026-11-09"]))).toEqual({
      series: ["active monthly 3990 3"],
      fixed: 3,
    });
  });

  test("the last days of months are one day", () => {
    const rows = onDays(["2026-01-31", "2026-03-01", "2026-03-30", "2026-04-30", "2026-05-31"]);
    const { series } = find(rows);
    expect(series).toMatchObject([{ count: 5, next: "2026-06-30" }]);
  });
});

describe("the amount", () => {
  test.each([
    ["within a tenth", [10_000, 10_900, 9500, 10_100], "active monthly 10100 4", 4],
    ["with one change of price", [3990, 3990, 4490, 4490], "active monthly 4490 4", 4],
    ["with a change in the newest payment", [3990, 3990, 4490], "active monthly 4490 3", 3],
    ["with a change after the first payment", [3990, 4490, 4490], "active monthly 4490 3", 3],
  ] as const)("is steady %s", (_case, amounts, series, fixed) => {
    expect(found(everyMonth("2026-11-10", amounts))).toEqual({ series: [series], fixed });
  });

  test.each([
    ["changes every month", [2000, 2500, 3200, 4000]],
    ["more than doubles", [900, 2000, 9000]],
  ] as const)("is not steady where it %s", (_case, amounts) => {
    expect(found(everyMonth("2026-11-10", amounts))).toEqual(NONE);
  });

  test("of a foreign price is compared in its own currency", () => {
    const rows = [5500, 6300, 7100].map((minor, index) =>
      makeRecurrenceRow({
        day: `2026-${9 + index}-10`.replace("-9-", "-09-"),
        minor,
        original: { minor: 1000, currency: "USD" },
      }),
    );
    expect(find(rows).series).toMatchObject([
      { minor: 6300, currency: "BRL", previousMinor: null },
    ]);
    expect(found(rows.map((row) => ({ ...row, original: null })))).toEqual(NONE);
  });

  test("of a foreign price is compared in the account's where the bank tells its own no more", () => {
    const rows = everyMonth("2026-11-10", [5000, 5000, 5000, 5000]);
    const original = { minor: 999, currency: "USD" };
    for (const told of [[0, 1], [2, 3], [0], [1, 2]])
      expect(
        found(rows.map((row, index) => (told.includes(index) ? { ...row, original } : row))),
      ).toEqual({ series: ["active monthly 5000 4"], fixed: 4 });
  });

  test("of two foreign currencies is compared in each of them too", () => {
    const dollars = everyMonth("2026-11-10", [5000, 5600, 6200]).map((row) => ({
      ...row,
      original: { minor: 999, currency: "USD" },
    }));
    const euros = everyMonth("2026-11-20", [5600, 6200, 5000]).map((row) => ({
      ...row,
      original: { minor: 899, currency: "EUR" },
    }));
    expect(found([...dollars, ...euros])).toEqual({
      series: ["active monthly 5600 3", "active monthly 5600 3"],
      fixed: 6,
    });
  });

  test.each([
    ["a rise", [3990, 3990, 4490], 3990],
    ["two payments at the old price, two at the new one", [3990, 3990, 4490, 4490], 3990],
    ["a rise within a tenth", [10_000, 10_000, 10_600], 10_000],
    ["a fall", [4490, 4490, 3990], 4490],
    ["less than four percent", [10_000, 10_000, 10_300], null],
    ["less than one unit", [1000, 1000, 1090], null],
    ["amounts that vary", [10_000, 10_900, 9500, 10_100], null],
    ["the same price", [3990, 3990, 3990], null],
  ] as const)("before %s is remembered or not", (_case, amounts, previousMinor) => {
    expect(find(everyMonth("2026-11-10", amounts)).series).toMatchObject([{ previousMinor }]);
  });

  test("before a change in another currency is given at today's rate", () => {
    const rows = everyMonth("2026-11-10", [5000, 5000, 6600]).map((row, index) => ({
      ...row,
      original: { minor: index === 2 ? 1200 : 1000, currency: "USD" },
    }));
    expect(find(rows).series).toMatchObject([{ minor: 6600, previousMinor: 5500 }]);
  });

  test("of what a meter tells varies, and has no price before", () => {
    const rows = everyMonth("2026-11-10", [15_000, 22_000, 18_000, 12_500], {
      categoryId: "17020002",
      accountType: "BANK",
    });
    expect(find(rows).series).toMatchObject([
      { kind: "bill", minor: 18_000, previousMinor: null, count: 4 },
    ]);
  });
});

describe("several series of one merchant", () => {
  const small = everyMonth("2026-11-03", [1490, 1490, 1490, 1490]);
  const large = everyMonth("2026-11-20", [3790, 3790, 3790]);

  test("are told apart by amount, in the order of their first days", () => {
    expect(find([...small, ...large]).series).toMatchObject([
      { part: 0, minor: 1490, count: 4, next: "2026-12-03" },
      { part: 1, minor: 3790, count: 3, next: "2026-12-20" },
    ]);
  });

  test("are told apart although a single purchase lies between them", () => {
    const game = makeRecurrenceRow({ day: "2026-11-12", minor: 24_900 });
    expect(found([...small, game, ...large])).toEqual({
      series: ["active monthly 1490 4", "active monthly 3790 3"],
      fixed: 7,
    });
  });

  test("are told apart where their amounts are near each other", () => {
    const near = everyMonth("2026-11-20", [1590, 1590, 1590]);
    expect(found([...small, ...near])).toEqual({
      series: ["active monthly 1490 4", "active monthly 1590 3"],
      fixed: 7,
    });
  });

  test("of varying amounts are told apart", () => {
    const varying = everyMonth("2026-11-20", [10_000, 10_400, 10_200], { categoryId: "07020003" });
    const course = everyMonth("2026-11-03", [2000, 2100, 2050], { categoryId: "07020003" });
    expect(found([...varying, ...course]).series).toEqual([
      "active monthly 2050 3",
      "active monthly 10200 3",
    ]);
  });

  test("in two currencies that begin on one day are in the order of their amounts", () => {
    const dollars = everyMonth("2026-11-03", [990, 990, 990, 990], { currency: "USD" });
    expect(find([...small, ...dollars]).series).toMatchObject([
      { part: 0, minor: 990, currency: "USD" },
      { part: 1, minor: 1490, currency: "BRL" },
    ]);
  });

  test("on the same day are one payment", () => {
    const same = everyMonth("2026-11-03", [2000, 2000, 2000, 2000]);
    expect(found([...small, ...same])).toEqual({ series: ["active monthly 3490 4"], fixed: 8 });
  });

  test("in two currencies never mix", () => {
    const dollars = everyMonth("2026-10-25", [1490, 1490], { currency: "USD" });
    expect(found([...small.slice(1), ...dollars]).series).toEqual([
      "active monthly 1490 3",
      "new monthly 1490 2",
    ]);
  });
});

describe("two equal payments a month apart", () => {
  const two = everyMonth("2026-11-10", [3990, 3990]);

  test("are new, and count once the user says so", () => {
    expect(found(two)).toEqual({ series: ["new monthly 3990 2"], fixed: 0 });
    expect(found(two, "confirmed")).toEqual({ series: ["active monthly 3990 2"], fixed: 2 });
  });

  test.each([
    ["of different amounts", everyMonth("2026-11-10", [3990, 3890])],
    ["of shopping", everyMonth("2026-11-10", [3990, 3990], { categoryId: "08010000" })],
    ["on days too far apart", onDays(["2026-10-01", "2026-11-07"])],
    ["in a month of other days", onDays(["2026-01-31", "2026-03-06"])],
  ])("are nothing where they are %s", (_case, rows) => {
    expect(found(rows)).toEqual(NONE);
  });
});
