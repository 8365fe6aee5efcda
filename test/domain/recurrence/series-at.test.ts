import { describe, expect, test } from "vitest";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import { seriesAt } from "../../../src/domain/recurrence/series-at.ts";
import { everyDays, makeRecurrenceRow, onDays, saidOf } from "./make-rows.ts";
import { makeSeries } from "../../support/make-series.ts";

const statusAt = (today: string, given = {}) =>
  seriesAt([makeSeries(given)], today).map(({ status }) => status);

describe("a series on a day", () => {
  test.each([
    ["2026-11-28", {}, ["active"]],
    // Six days, a fifth of a month, and one of the bank.
    ["2026-12-17", {}, ["active"]],
    ["2026-12-18", {}, ["missed"]],
    ["2027-02-15", {}, ["missed"]],
    ["2027-02-16", {}, []],
    ["2026-12-16", { cadence: "weekly" }, ["active"]],
    ["2026-12-17", { cadence: "weekly" }, ["missed"]],
    ["2027-02-22", { cadence: "yearly" }, ["active"]],
    ["2027-02-23", { cadence: "yearly" }, ["missed"]],
    ["2026-12-17", { status: "new" }, ["new"]],
    ["2026-12-18", { status: "new" }, []],
  ] as const)("%s %j is %j", (today, given, status) => {
    expect(statusAt(today, given)).toEqual(status);
  });

  test("is over, and not missed, where something else may have been paid instead", () => {
    expect(statusAt("2026-12-17", { isReplaced: true })).toEqual(["active"]);
    expect(statusAt("2026-12-18", { isReplaced: true })).toEqual([]);
  });

  test.each([
    ["about as much in between", "2026-11-20", 7980, true],
    ["half as much in between", "2026-11-20", 1995, true],
    ["less than that", "2026-11-20", 1994, false],
    ["more than twice as much", "2026-11-20", 7981, false],
    ["something else near the day", "2026-12-03", 90_000, true],
    ["something else a day before that", "2026-12-02", 90_000, false],
    ["something else late", "2026-12-17", 90_000, true],
    ["as much too late", "2026-12-18", 3990, false],
  ])("is replaced by %s or not", (_case, day, minor, isReplaced) => {
    const rows = [...everyDays("2026-11-10", [31, 30, 31]), makeRecurrenceRow({ day, minor })];
    const [series] = findSeries("k", rows, null).series;
    expect(series).toMatchObject({ last: "2026-11-10", isReplaced });
  });

  test("is not missed where it goes on at another price", () => {
    const old = makeSeries();
    const today = "2026-12-20";
    const other = (given: object) =>
      makeSeries({ first: "2026-12-01", next: "2027-01-01", ...given });
    expect(seriesAt([old, other({})], today)).toHaveLength(1);
    expect(seriesAt([old, other({ merchantKey: "n:SPOTIFY" })], today)).toHaveLength(2);
    expect(seriesAt([old, other({ direction: "in" })], today)).toHaveLength(2);
    expect(seriesAt([old, other({ first: "2026-11-01" })], today)).toHaveLength(2);
  });
});

describe("the next payment is expected", () => {
  test.each([
    ["weekly", [7, 7, 7], "2026-11-17"],
    ["as far as the last two were apart", [14, 14, 15], "2026-11-25"],
    ["in the usual distance where one was missing", [7, 7, 14], "2026-11-17"],
    ["on the usual day of the month", [31, 30, 32], "2026-12-09"],
    ["a quarter later", [91, 91, 91], "2027-02-11"],
    ["a year later", [365], "2027-11-10"],
  ] as const)("%s", (_case, gaps, next) => {
    expect(findSeries("k", everyDays("2026-11-10", gaps), null).series).toMatchObject([{ next }]);
  });
});

describe("what the user confirmed", () => {
  const confirmed = (days: readonly string[]) =>
    findSeries("k", onDays(days), saidOf("confirmed")).series;

  test.each([
    ["a single payment", ["2026-11-10"]],
    ["two a few days apart", ["2026-11-03", "2026-11-10"]],
    ["several within a month", ["2026-11-01", "2026-11-05", "2026-11-14"]],
    ["payments of one day", ["2026-11-01", "2026-11-01"]],
  ])("has no date that it does not have: %s", (_case, days) => {
    expect(confirmed(days)).toMatchObject([
      { cadence: "irregular", next: null, status: "active", said: "confirmed", isReplaced: false },
    ]);
  });

  test.each([
    [["2026-10-10", "2026-11-12"], "monthly", "2026-12-12"],
    [["2026-08-10", "2026-11-10"], "quarterly", "2027-02-10"],
    [["2025-11-10", "2026-11-12"], "yearly", "2027-11-12"],
  ])("on %j is %s", (days, cadence, next) => {
    expect(confirmed(days)).toMatchObject([{ cadence, next }]);
  });

  test("is weekly from three varying payments on", () => {
    const rows = everyDays("2026-11-10", [7, 7]).map((row, index) => ({
      ...row,
      minor: 1000 * (index + 1) ** 2,
    }));
    expect(findSeries("k", rows, saidOf("confirmed")).series).toMatchObject([
      { cadence: "weekly", next: "2026-11-17" },
    ]);
  });

  test("is about payments of the amount that it was said of", () => {
    const rent = everyDays("2026-11-05", [31, 30, 31], { minor: 200_000 });
    const beer = makeRecurrenceRow({ day: "2026-11-20", minor: 5000 });
    const { series, fixed } = findSeries("k", [...rent, beer], saidOf("confirmed", 200_000));
    expect(series).toMatchObject([{ minor: 200_000, cadence: "monthly", said: "confirmed" }]);
    expect(fixed).toEqual(new Set(rent.map(({ id }) => id)));
    const both = findSeries("k", [...rent, beer], saidOf("confirmed", 200_000, 5100));
    expect(both.fixed.size).toBe(5);
    expect(findSeries("k", [...rent, beer], saidOf("confirmed")).fixed.size).toBe(5);
  });

  test("of a person leaves their other payments free, also those in a pace", () => {
    const person = { categoryId: "05070000", merchantKind: "person" } as const;
    const pace = everyDays("2026-11-26", [30, 31], { ...person, minor: 9000 });
    const meant = onDays(["2026-11-02", "2026-11-13"], { ...person, minor: 30_000 });
    const { series, fixed } = findSeries("k", [...pace, ...meant], saidOf("confirmed", 30_000));
    expect(series).toMatchObject([{ cadence: "irregular", minor: 30_000, count: 2 }]);
    expect(fixed).toEqual(new Set(meant.map(({ id }) => id)));
  });

  test("leaves what recurs by itself at the merchant as it is", () => {
    const known = everyDays("2026-11-05", [31, 30], { minor: 3990 });
    const meant = makeRecurrenceRow({ day: "2026-11-20", minor: 90_000 });
    const { series, fixed } = findSeries("k", [...known, meant], saidOf("confirmed", 90_000));
    expect(series).toMatchObject([
      { minor: 3990, said: null },
      { minor: 90_000, said: "confirmed" },
    ]);
    expect(fixed.size).toBe(4);
  });

  test("begins anew where the series had ended", () => {
    const old = everyDays("2025-05-05", [31, 30, 31]);
    const now = makeRecurrenceRow({ day: "2026-11-20" });
    const { series } = findSeries("k", [...old, now], saidOf("confirmed"));
    expect(series).toMatchObject([
      { last: "2025-05-05", count: 4 },
      { last: "2026-11-20", count: 1, next: null },
    ]);
  });

  test("without a date is never missed, and forgotten after half a year", () => {
    const irregular = { cadence: "irregular", next: null } as const;
    expect(statusAt("2027-05-09", irregular)).toEqual(["active"]);
    expect(statusAt("2027-05-10", irregular)).toEqual([]);
  });
});
