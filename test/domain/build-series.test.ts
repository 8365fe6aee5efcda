import { expect, test } from "vitest";
import {
  buildDaySeries,
  buildMonthSeries,
  buildTrend,
  monthsUpTo,
} from "../../src/domain/build-series.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const first = { day: "2026-11-01", flow: "spending", minor: 1000 } as const;

test("every day has its place, also those without a movement", () => {
  const series = buildDaySeries({
    period: { name: "range", first: "2026-11-01", last: "2026-11-04" },
    currency: "BRL",
    sums: [
      first,
      { day: "2026-11-01", flow: "refund", minor: 300 },
      { day: "2026-11-03", flow: "spending", minor: 50 },
      { day: "2026-11-03", flow: "income", minor: 9999 },
      { day: "2026-11-04", flow: "refund", minor: 20 },
    ],
    before: null,
  });
  expect(series.days).toEqual([
    { day: "2026-11-01", minor: 700 },
    { day: "2026-11-02", minor: 0 },
    { day: "2026-11-03", minor: 50 },
    { day: "2026-11-04", minor: -20 },
  ]);
  expect(series).toMatchObject({ comparedWith: null, runningBefore: [] });
});

test("the days before are told as a running sum", () => {
  const days = { first: "2026-10-01", last: "2026-10-03", kind: "same-days" } as const;
  const series = buildDaySeries({
    period: { name: "month", first: "2026-11-01", last: "2026-11-03" },
    currency: "BRL",
    sums: [],
    before: {
      days,
      sums: [
        { day: "2026-10-03", flow: "spending", minor: 5 },
        { day: "2026-10-01", flow: "spending", minor: 7 },
      ],
    },
  });
  expect(series.comparedWith).toEqual(days);
  expect(series.runningBefore).toEqual([7, 7, 12]);
});

test("there are twelve months, or as many as there are data for", () => {
  const calendar = makeCalendar("2026-11-22");
  const names = (since: string | null) => monthsUpTo(calendar, since).map(({ name }) => name);
  expect(names("2020-01-01")).toHaveLength(12);
  expect(names("2020-01-01").at(0)).toBe("2025-12");
  expect(names("2026-09-30")).toEqual(["2026-09", "2026-10", "2026-11"]);
  expect(names(null)).toEqual(["2026-11"]);
});

test("a month's totals are of its own days; the running one is marked", () => {
  const calendar = makeCalendar("2026-11-22");
  const months = monthsUpTo(calendar, "2026-10-15");
  const sums = [
    { day: "2026-10-31", flow: "spending", minor: 30 },
    { day: "2026-11-01", flow: "spending", minor: 4 },
    { day: "2026-11-02", flow: "refund", minor: 1 },
    { day: "2026-11-05", flow: "income", minor: 500 },
    { day: "2026-11-05", flow: "own-transfer", minor: 777 },
  ] as const;
  expect(
    buildMonthSeries(months, sums, { currency: "BRL", today: calendar.today }).months,
  ).toMatchObject([
    { month: { name: "2026-10" }, isRunning: false, spent: 30, received: 0 },
    { month: { name: "2026-11" }, isRunning: true, spent: 3, received: 500 },
  ]);
  const about = { topCategoryId: "10000000", categoryId: "10000000", currency: "BRL" };
  const trend = buildTrend(months, sums, { ...about, today: "2026-11-30" });
  expect(trend).toMatchObject({
    ...about,
    months: [
      { isRunning: false, minor: 30 },
      { isRunning: false, minor: 3 },
    ],
  });
});

test("of five hundred years without a movement only the last two are kept", () => {
  const { days } = buildDaySeries({
    period: { name: "range", first: "1526-01-01", last: "2026-11-22" },
    currency: "BRL",
    sums: [first, { ...first, day: "2026-10-30" }],
    before: null,
  });
  expect(days.length).toBeLessThan(1000);
  expect(days[0]).toEqual({ day: "2024-10-29", minor: 0 });
  expect(days.at(-1)?.day).toBe("2026-11-22");
  expect(days.reduce((sum, { minor }) => sum + minor, 0)).toBe(2000);
});

test("a long period without any movement keeps its end", () => {
  const period = { name: "range", first: "1526-01-01", last: "2026-11-22" } as const;
  const { days } = buildDaySeries({ period, currency: "BRL", sums: [], before: null });
  expect(days.length).toBeLessThan(1000);
});
