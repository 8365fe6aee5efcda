import { describe, expect, test } from "vitest";
import { findSeries } from "../../../src/domain/recurrence/find-series.ts";
import { seriesAt } from "../../../src/domain/recurrence/series-at.ts";
import { everyDays, makeRecurrenceRow, onDays } from "./make-rows.ts";
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
  const confirmed = (days: readonly string[]) => findSeries("k", onDays(days), "confirmed").series;

  test("is monthly from the day of a single payment", () => {
    expect(confirmed(["2026-11-10"])).toMatchObject([
      { cadence: "monthly", next: "2026-12-10", count: 1, status: "active", said: "confirmed" },
    ]);
  });

  test.each([
    [["2026-11-01", "2026-11-05", "2026-11-14"], "weekly"],
    [["2026-11-01", "2026-11-01", "2026-11-11"], "fortnightly"],
    [["2026-01-01", "2026-11-10"], "yearly"],
  ])("on %j is %s", (days, cadence) => {
    expect(confirmed(days)).toMatchObject([{ cadence }]);
  });

  test("has the cadence that was found, whatever was paid beside it", () => {
    const rent = everyDays("2026-11-05", [31, 30, 31], { minor: 200_000 });
    const beer = makeRecurrenceRow({ day: "2026-11-20", minor: 5000 });
    const { series, fixed } = findSeries("k", [...rent, beer], "confirmed");
    expect(series).toMatchObject([{ minor: 200_000, cadence: "monthly" }]);
    expect(fixed.size).toBe(5);
  });

  test("begins anew where the series had ended", () => {
    const old = everyDays("2025-05-05", [31, 30, 31]);
    const now = makeRecurrenceRow({ day: "2026-11-20" });
    const { series } = findSeries("k", [...old, now], "confirmed");
    expect(series).toMatchObject([
      { last: "2025-05-05", count: 4 },
      { last: "2026-11-20", count: 1, next: "2026-12-20" },
    ]);
  });
});
