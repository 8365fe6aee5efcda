import type { Drawing } from "../../src/domain/drawing.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Report } from "../../src/domain/report.ts";
import {
  account,
  ACCOUNTS,
  breakdownOf,
  INCOME,
  LONG_ACCOUNTS,
  MERCHANTS,
  SAME_DAYS,
  SUBCATEGORIES,
} from "./breakdown-samples.ts";
import { makeFacts, makeReport } from "../support/make-report.ts";
import type { LeftOut } from "../../src/domain/left-out.ts";
import { CURVES } from "./bill-samples.ts";
import { CARDS } from "./card-samples.ts";
import { SPLIT_REPORTS } from "./report-samples.ts";
import { daySeriesOf } from "./day-samples.ts";
import { MONTHS, monthSeriesOf, TREND } from "./month-samples.ts";
import { income, NOVEMBER, refund, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";
import { buildReport } from "../../src/domain/build-report.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";

/** The days before the usual month: some more, some less, some nothing at all. */
export const MONTH_BEFORE: readonly FlowTotal[] = [
  spending("10000000", 141_230),
  spending("17000000", 241_390),
  spending("11000000", 64_180),
  spending("19000000", 88_120),
  spending("05000000", 1_100_00),
  spending("18000000", 2_590),
  spending("08000000", 57_240),
  spending("09000000", 11_470),
  spending("99999999", 9_120),
  spending("16000000", 1_290),
  spending("15000000", 38_700),
  spending("13000000", 5_000),
  income(840_000),
];

export function comparedReport(
  totals: readonly FlowTotal[] = USUAL_MONTH,
  before: readonly FlowTotal[] = MONTH_BEFORE,
  period: Period = NOVEMBER,
): Report {
  return buildReport(makeFacts({ period, totals, before: { days: SAME_DAYS, totals: before } }));
}

/** The usual month beside the one before, and a card of a bank that was connected three weeks ago. */
function withNewBank(): Report {
  const days = { ...SAME_DAYS };
  const account = { bankName: "Banco Inter", account: "Inter Gold", lastDigits: "7720" };
  const since = "2026-11-02";
  const late = { accountIds: ["card"], itemId: "inter", ...account, since };
  const card = (id: string, minor: number) => ({ ...spending(id, minor), accountId: "card" });
  const totals = [...USUAL_MONTH, card("08000000", 560_000), card("11000000", 31_000)];
  const before = { days, totals: MONTH_BEFORE };
  return buildReport(makeFacts({ period: NOVEMBER, totals, before, coverage: [late] }));
}

const DAYS = daySeriesOf("2026-11-01", "2026-11-22", true);

const leftOut = (why: LeftOut["why"], minor: number, count: number, currency = "BRL"): LeftOut => ({
  why,
  minor,
  count,
  currency,
});

const comparison = (report: Report): Drawing => ({ kind: "comparison", report, currency: "BRL" });

/** Drawings of each kind, with usual data and with edge cases. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  report: { kind: "report", report: comparedReport() },
  ...Object.fromEntries(
    Object.entries(SPLIT_REPORTS).map(([name, report]) => [
      name,
      { kind: "report", report } as const,
    ]),
  ),
  "report of one category": {
    kind: "report",
    report: comparedReport([spending("10000000", 12_345), income(400_000)]),
  },
  "report of nothing": { kind: "report", report: comparedReport([], []) },
  "report without a bank": { kind: "report", report: withNewBank() },
  "left out": {
    kind: "left-out",
    report: makeReport({
      leftOut: [
        leftOut("bill-payment", 281_055, 2),
        leftOut("own-transfer", 150_000, 4),
        leftOut("investment", 100_000, 1),
        leftOut("future-instalment", 48_190, 6),
      ],
    }),
  },
  "left out of two currencies": {
    kind: "left-out",
    report: makeReport({
      period: { name: "90d", first: "2026-08-25", last: "2026-11-22" },
      leftOut: [
        leftOut("returned", 1, 1),
        leftOut("ignored", 999_999_999_999, 12_345),
        leftOut("loan", 90_000, 1, "USD"),
      ],
    }),
  },
  "left out of nothing": { kind: "left-out", report: makeReport() },
  ...Object.fromEntries(
    Object.entries(CARDS).map(([name, card]) => [name, { kind: "card", card } as const]),
  ),
  "accounts with long names": { kind: "breakdown", breakdown: LONG_ACCOUNTS },
  "days of a week": {
    kind: "days",
    series: {
      ...daySeriesOf("2026-11-16", "2026-11-22", true),
      period: { name: "last-week", first: "2026-11-16", last: "2026-11-22" },
    },
  },
  "days of a running week": {
    kind: "days",
    series: daySeriesOf("2026-11-16", "2026-11-18", false),
  },
  "months with an earlier one shown": {
    kind: "months",
    series: {
      ...MONTHS,
      months: MONTHS.months.map((month, index) => ({ ...month, isShown: index === 8 })),
    },
  },
  "comparison without a bank": comparison(withNewBank()),
  comparison: comparison(comparedReport()),
  "comparison of nothing": comparison(comparedReport([], [])),
  "comparison with refunds": comparison(
    comparedReport(
      [refund("12000000", 18_500), spending("10000000", 900)],
      [refund("10000000", 5_000)],
    ),
  ),
  merchants: { kind: "breakdown", breakdown: MERCHANTS },
  subcategories: { kind: "breakdown", breakdown: SUBCATEGORIES },
  accounts: { kind: "breakdown", breakdown: ACCOUNTS },
  income: { kind: "breakdown", breakdown: INCOME },
  "breakdown of nothing": {
    kind: "breakdown",
    breakdown: breakdownOf({ kind: "accounts" }, []),
  },
  "breakdown of one part": {
    kind: "breakdown",
    breakdown: breakdownOf({ kind: "accounts" }, [
      [account("Nubank", "Nubank", null), 312_480, 299_000],
    ]),
  },
  days: { kind: "days", series: DAYS },
  "days of a quarter": {
    kind: "days",
    series: daySeriesOf("2026-08-25", "2026-11-22", false),
  },
  "days of a year": { kind: "days", series: daySeriesOf("2025-11-22", "2026-11-22", true) },
  "days of nothing": {
    kind: "days",
    series: {
      ...DAYS,
      days: DAYS.days.map(({ day }) => ({ day, minor: 0 })),
      perDay: 0,
      runningBefore: [],
    },
  },
  "one day": { kind: "days", series: daySeriesOf("2026-11-05", "2026-11-05", false) },
  bill: { kind: "bill", title: "Nubank Ultravioleta (final 4471)", curves: CURVES },
  "bill without others": {
    kind: "bill",
    title: "日本 Card",
    curves: { ...CURVES, open: { ...CURVES.open, dueDay: null, sums: [4_590] }, before: [] },
  },
  months: { kind: "months", series: MONTHS },
  "months overspent": {
    kind: "months",
    series: monthSeriesOf(
      MONTHS.months.slice(8).map((month, index) => ({
        ...month,
        received: 380_000,
        spent: index === 1 ? -20_000 : 701_000,
      })),
    ),
  },
  "months of nothing": {
    kind: "months",
    series: monthSeriesOf(MONTHS.months.map((month) => ({ ...month, spent: 0, received: 0 }))),
  },
  "only the running month": {
    kind: "months",
    series: monthSeriesOf(MONTHS.months.slice(-1)),
  },
  trend: { kind: "trend", trend: TREND, breakdown: SUBCATEGORIES },
  "trend with refunds and many parts": {
    kind: "trend",
    trend: { ...TREND, topCategoryId: "11000000", categoryId: "11000000" },
    breakdown: { ...MERCHANTS, of: { kind: "category", topCategoryId: "11000000" } },
  },
  "trend of an earlier month": {
    kind: "trend",
    trend: {
      ...TREND,
      months: TREND.months.map((month, index) => ({ ...month, isShown: index === 9 })),
    },
    breakdown: SUBCATEGORIES,
  },
  "trend of nothing": {
    kind: "trend",
    trend: { ...TREND, months: TREND.months.map((month) => ({ ...month, minor: 0 })) },
    breakdown: breakdownOf({ kind: "category", topCategoryId: "19000000" }, []),
  },
};
