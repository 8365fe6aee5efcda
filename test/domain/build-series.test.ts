import { expect, test } from "vitest";
import { buildDaySeries } from "../../src/domain/build-series.ts";
import { account } from "./series-data.ts";

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
