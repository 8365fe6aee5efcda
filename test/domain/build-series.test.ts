import { expect, test } from "vitest";
import { nameAfter } from "../../src/domain/months.ts";
import type { AccountCoverage } from "../../src/domain/coverage.ts";
import {
  buildDaySeries,
  buildMonthSeries,
  buildTrend,
  monthsUpTo,
  type DaySum,
} from "../../src/domain/build-series.ts";
import { addMonths } from "../../src/domain/day.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const first = { accountId: "a", day: "2026-11-01", flow: "spending", minor: 1000 } as const;

test("buildDaySeries includes days without a transaction", () => {
  const series = buildDaySeries({
    period: { name: "range", first: "2026-11-01", last: "2026-11-04" },
    currency: "BRL",
    sums: [
      first,
      { accountId: "a", day: "2026-11-01", flow: "refund", minor: 300 },
      { accountId: "a", day: "2026-11-03", flow: "spending", minor: 50 },
      { accountId: "a", day: "2026-11-03", flow: "income", minor: 9999 },
      { accountId: "a", day: "2026-11-04", flow: "refund", minor: 20 },
    ],
    before: null,
    dataSince: "2026-10-01",
    coverage: [],
  });
  expect(series.days).toEqual([
    { day: "2026-11-01", minor: 700 },
    { day: "2026-11-02", minor: 0 },
    { day: "2026-11-03", minor: 50 },
    { day: "2026-11-04", minor: -20 },
  ]);
  expect(series).toMatchObject({ comparedWith: null, runningBefore: [] });
});

test("buildDaySeries returns a running sum of the earlier period", () => {
  const days = { first: "2026-10-01", last: "2026-10-03", kind: "same-days" } as const;
  const series = buildDaySeries({
    period: { name: "month", first: "2026-11-01", last: "2026-11-03" },
    currency: "BRL",
    sums: [],
    dataSince: "2026-10-01",
    coverage: [],
    before: {
      days,
      sums: [
        { accountId: "a", day: "2026-10-03", flow: "spending", minor: 5 },
        { accountId: "a", day: "2026-10-01", flow: "spending", minor: 7 },
      ],
    },
  });
  expect(series.comparedWith).toEqual(days);
  expect(series.runningBefore).toEqual([7, 7, 12]);
});

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

const account = (id: string, since: string): AccountCoverage => ({
  accountIds: [id],
  itemId: `item of ${id}`,
  bankName: "Nubank",
  account: id,
  lastDigits: null,
  since,
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

test("buildDaySeries limits a period of centuries to the days with data", () => {
  const facts = {
    period: { name: "range", first: "1500-01-01", last: "2026-11-04" } as const,
    currency: "BRL",
    sums: [{ ...first, day: "2026-11-03" }],
    before: null,
    coverage: [],
  };
  expect(buildDaySeries({ ...facts, dataSince: "2026-11-02" }).perDay).toBe(333);
  expect(buildDaySeries({ ...facts, dataSince: "2026-11-02" }).days).toEqual([
    { day: "2026-11-02", minor: 0 },
    { day: "2026-11-03", minor: 1000 },
    { day: "2026-11-04", minor: 0 },
  ]);
  expect(buildDaySeries({ ...facts, dataSince: null }).days).toEqual([]);
});

test("buildDaySeries has no comparison when an account's coverage begins in between", () => {
  const days = { first: "2026-10-01", last: "2026-10-03", kind: "same-days" } as const;
  const facts = {
    period: { name: "month", first: "2026-11-01", last: "2026-11-03" } as const,
    currency: "BRL",
    sums: [first],
    dataSince: "2026-09-01",
  };
  const series = buildDaySeries({
    ...facts,
    before: { days, sums: [] },
    coverage: [account("a", "2026-10-02")],
  });
  expect(series).toMatchObject({ comparedWith: null, runningBefore: [] });
});

test("buildDaySeries averages only over several days with equal coverage", () => {
  const facts = {
    period: { name: "month", first: "2026-11-01", last: "2026-11-03" } as const,
    currency: "BRL",
    sums: [first, { ...first, accountId: "b", day: "2026-11-03" }],
    before: null,
    dataSince: "2026-09-01",
  };
  const since = (day: string) => [account("a", "2026-09-01"), account("b", day)];
  expect(buildDaySeries({ ...facts, coverage: since("2026-11-01") }).perDay).toBe(667);
  expect(buildDaySeries({ ...facts, coverage: since("2026-11-02") }).perDay).toBeNull();
  const period = { ...facts.period, first: "2026-11-03" };
  expect(buildDaySeries({ ...facts, period, coverage: [] }).perDay).toBeNull();
});
