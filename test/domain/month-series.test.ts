import { expect, test } from "vitest";
import { nameAfter } from "../../src/domain/months.ts";
import type { AccountCoverage } from "../../src/domain/coverage.ts";
import {
  buildMonthSeries,
  buildTrend,
  monthsUpTo,
  type DaySum,
} from "../../src/domain/build-series.ts";
import { addMonths } from "../../src/domain/day.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { account } from "./series-data.ts";

test("monthsUpTo returns twelve months, or those with data", () => {
  const calendar = makeCalendar("2026-11-22");
  const names = (since: string | null) => monthsUpTo(calendar, since).map(({ name }) => name);
  expect(names("2020-01-01")).toHaveLength(12);
  expect(names("2020-01-01").at(0)).toBe("2025-12");
  expect(names("2026-09-30")).toEqual(["2026-09", "2026-10", "2026-11"]);
  expect(names(null)).toEqual(["2026-11"]);
});

test("buildMonthSeries adds up each month's own days and marks the current month", () => {
  const calendar = makeCalendar("2026-11-22");
  const months = monthsUpTo(calendar, "2026-10-15");
  const sums = [
    { accountId: "a", day: "2026-10-31", flow: "spending", minor: 30 },
    { accountId: "a", day: "2026-11-01", flow: "spending", minor: 4 },
    { accountId: "a", day: "2026-11-02", flow: "refund", minor: 1 },
    { accountId: "a", day: "2026-11-05", flow: "income", minor: 500 },
    { accountId: "a", day: "2026-11-05", flow: "own-transfer", minor: 777 },
  ] as const;
  expect(
    buildMonthSeries(months, sums, {
      currency: "BRL",
      today: calendar.today,
      dataSince: "2026-10-15",
      coverage: [],
      period: { first: "2026-10-20", last: "2026-10-31" },
    }).months,
  ).toMatchObject([
    { month: { name: "2026-10" }, isRunning: false, isShown: true, spent: 30, received: 0 },
    { month: { name: "2026-11" }, isRunning: true, isShown: false, spent: 3, received: 500 },
  ]);
  const about = { topCategoryId: "10000000", categoryId: "10000000", currency: "BRL" };
  const period = { name: "last-month", first: "2026-10-01", last: "2026-10-31" } as const;
  const known = { dataSince: "2026-10-15", coverage: [], today: "2026-11-30", period };
  expect(buildTrend(months, sums, { ...about, ...known })).toMatchObject({
    ...about,
    months: [
      { isRunning: false, isWhole: false, isShown: true, minor: 30 },
      { isRunning: true, isWhole: false, isShown: false, minor: 3 },
    ],
  });
});

test("buildTrend has the usual of the last three to six complete months", () => {
  const calendar = makeCalendar("2026-11-22");
  const usualFrom = (dataSince: string) => {
    const sums = [100, 900, 700, 800, 200, 300, 50, 5000].map((minor, index): DaySum => ({
      accountId: "a",
      day: addMonths("2026-04-10", index),
      flow: "spending",
      minor,
    }));
    const period = { name: "month", first: "2026-11-01", last: "2026-11-22" } as const;
    return buildTrend(monthsUpTo(calendar, dataSince), sums, {
      topCategoryId: "10000000",
      categoryId: "10000000",
      currency: "BRL",
      period,
      today: calendar.today,
      dataSince,
      coverage: [account("a", dataSince)],
    }).usual;
  };
  expect(usualFrom("2026-01-01")).toBe(500);
  expect(usualFrom("2026-08-01")).toBe(200);
  expect(usualFrom("2026-08-02")).toBeNull();
});

test("a month runs until its last day is over", () => {
  const calendar = makeCalendar("2026-11-30");
  const sum = { accountId: "a", day: "2026-10-05", flow: "spending", minor: 5 } as const;
  const balanceOn = (today: string) =>
    buildMonthSeries(monthsUpTo(calendar, "2026-10-01"), [sum], {
      currency: "BRL",
      today,
      dataSince: "2026-10-01",
      coverage: [account("a", "2026-10-01")],
      period: { first: "2026-11-01", last: "2026-11-30" },
    }).balance;
  expect(balanceOn("2026-11-30")).toMatchObject({ leftOut: { name: "2026-11" }, months: 1 });
  expect(balanceOn("2026-12-01")).toEqual({ leftOut: null, months: 2, spent: 5, received: 0 });
});

test("monthsUpTo ends with the shown month when that is older", () => {
  const calendar = makeCalendar("2026-11-22");
  const names = (shown: string) =>
    monthsUpTo(calendar, "2020-01-01", shown).map(({ name }) => name);
  expect(names("2025-12-01").at(-1)).toBe("2026-11");
  expect(names("2025-11-30").at(-1)).toBe("2025-11");
  expect(names("2025-11-30")).toHaveLength(12);
});

function yearOf(first: string, ...sums: readonly DaySum[]) {
  const calendar = makeCalendar("2026-11-22");
  const months = monthsUpTo(calendar, first);
  return (coverage: readonly AccountCoverage[]) =>
    buildMonthSeries(months, sums, {
      currency: "BRL",
      today: calendar.today,
      dataSince: first,
      coverage,
      period: { first: calendar.today, last: calendar.today },
    });
}

test.each([
  ["the middle of three complete months", [900, 100, 400], 400],
  ["the mean of the two in the middle of four, rounded", [100, 301, 900, 400], 351],
  ["that of the last six only", [9_000, 9_000, 1, 2, 3, 4, 5, 6], 4],
  ["unknown with two", [900, 100], null],
] as const)("buildMonthSeries says what a month usually has spent: %s", (_, amounts, usual) => {
  const { months } = makeCalendar("2026-11-22");
  const names = amounts.map((_, index) => nameAfter("2026-11", index - amounts.length));
  const [oldest = ""] = names;
  const sums = names.map((name, index): DaySum => ({
    accountId: "a",
    day: `${name}-15`,
    flow: "spending",
    minor: amounts[index] ?? 0,
  }));
  const first = months.named(oldest).first;
  expect(yearOf(first, ...sums)([account("a", first)]).usual).toBe(usual);
});

test("buildMonthSeries balances the shown months that are over, and says which one is not", () => {
  const series = yearOf(
    "2026-09-10",
    { accountId: "a", day: "2026-09-12", flow: "income", minor: 1000 },
    { accountId: "a", day: "2026-10-12", flow: "income", minor: 1000 },
    { accountId: "a", day: "2026-11-12", flow: "spending", minor: 5000 },
  )([account("a", "2026-09-10")]);
  expect(series.balance).toEqual({
    leftOut: makeCalendar().months.named("2026-11"),
    months: 2,
    spent: 0,
    received: 2000,
  });
  expect(series.months.map(({ isWhole }) => isWhole)).toEqual([false, true, false]);
});

test("buildMonthSeries leaves months before an account's coverage out of averages and balance", () => {
  const build = yearOf(
    "2026-08-01",
    { accountId: "a", day: "2026-08-12", flow: "income", minor: 1000 },
    { accountId: "b", day: "2026-10-12", flow: "spending", minor: 300 },
  );
  const late = build([account("a", "2026-08-01"), account("b", "2026-09-20")]);
  expect(late.months.map(({ isWhole }) => isWhole)).toEqual([false, false, true, false]);
  expect(late.balance).toMatchObject({ months: 1, spent: 300, received: 0 });
  const tooLate = build([account("a", "2026-08-01"), account("b", "2026-10-12")]);
  expect(tooLate.balance).toBeNull();
});
