import type {
  Breakdown,
  BreakdownSubject,
  BreakdownPart,
  PartLabel,
} from "../../src/domain/breakdown.ts";
import { topLevelOf } from "../../src/domain/category.ts";
import type { Drawing } from "../../src/domain/drawing.ts";
import type { Period } from "../../src/domain/period.ts";
import { type ComparedDays, type Report } from "../../src/domain/report.ts";
import { sharesOf } from "../../src/domain/shares.ts";
import { makeFacts } from "../support/make-report.ts";
import { daySeriesOf } from "./day-samples.ts";
import { MONTHS, monthSeriesOf, TREND } from "./month-samples.ts";
import { income, NOVEMBER, refund, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";
import { buildReport } from "../../src/domain/build-report.ts";
import type { FlowTotal } from "../../src/domain/sums.ts";

export const SAME_DAYS: ComparedDays = {
  first: "2026-10-01",
  last: "2026-10-22",
  kind: "same-days",
};

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

export type SamplePart = readonly [label: PartLabel, minor: number, before: number | null];

export function breakdownOf(
  of: BreakdownSubject,
  samples: readonly SamplePart[],
  topCategoryId: string | null = null,
): Breakdown {
  const shares = sharesOf(samples.map(([, minor]) => minor));
  const parts = samples.map(([label, minor, before], index): BreakdownPart => {
    const key = String(index);
    const top =
      label.kind === "category" ? (topCategoryId ?? topLevelOf(label.categoryId)) : topCategoryId;
    return {
      key,
      label,
      topCategoryId: top,
      minor,
      comparable: minor,
      before,
      share: shares[index] ?? null,
      count: 1,
    };
  });
  const isCompared = samples.some(([, , before]) => before !== null);
  return {
    of,
    period: NOVEMBER,
    comparedWith: isCompared ? SAME_DAYS : null,
    currency: "BRL",
    total: samples.reduce((sum, [, minor]) => sum + minor, 0),
    comparable: samples.reduce((sum, [, minor]) => sum + minor, 0),
    without: [],
    before: isCompared ? samples.reduce((sum, [, , before]) => sum + (before ?? 0), 0) : null,
    parts,
  };
}

const merchant = (name: string): PartLabel => ({ kind: "merchant", name });
const category = (categoryId: string): PartLabel => ({ kind: "category", categoryId });
const account = (bank: string, name: string, lastDigits: string | null): PartLabel => ({
  kind: "account",
  bankName: bank,
  account: name,
  lastDigits,
});

export const MERCHANTS = breakdownOf(
  { kind: "merchants", scope: { kind: "whole", topCategoryId: "11000000" } },
  [
    [merchant("iFood"), 31_240, 22_100],
    [merchant("Padaria Pão de Ló ☕🍞"), 18_690, 17_350],
    [merchant("Restaurante e Lanchonete Família Mancini Ltda"), 15_800, 0],
    [merchant("Bar do Zé"), 9_900, 15_420],
    [merchant("日本料理 Sushi Kenzô"), 7_480, 0],
    [merchant("McDonald's"), 4_205, 4_205],
    [merchant("Starbucks"), 2_790, 890],
    [merchant("Outback"), 2_500, 0],
    [merchant("Habib's"), 1_990, 0],
    [merchant("Frango Assado"), 1_620, 0],
    [merchant("Rappi"), -9_000, 0],
  ],
  "11000000",
);

export const SUBCATEGORIES = breakdownOf(
  { kind: "category", topCategoryId: "19000000" },
  [
    [category("19010000"), 38_420, 41_000],
    [category("19050000"), 21_870, 11_020],
    [category("19030000"), 8_800, null],
    [category("19040000"), 4_200, 4_200],
  ],
  "19000000",
);

export const ACCOUNTS = breakdownOf({ kind: "accounts" }, [
  [account("Nubank", "Nubank Ultravioleta", "4471"), 312_480, 299_000],
  [account("Itaú", "Conta corrente", "0912"), 241_390, 241_390],
  [account("Banco Inter", "Mastercard Black", "7720"), 75_191, 120_400],
]);

export const INCOME = breakdownOf({ kind: "income" }, [
  [category("01010000"), 850_000, 840_000],
  [category("03060000"), 12_433, 10_050],
  [category("01050000"), 8_000, 0],
]);

const DAYS = daySeriesOf("2026-11-01", "2026-11-22", true);

const comparison = (report: Report): Drawing => ({ kind: "comparison", report, currency: "BRL" });

/** Drawings of each kind, with usual data and with edge cases. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  report: { kind: "report", report: comparedReport() },
  "report of one category": {
    kind: "report",
    report: comparedReport([spending("10000000", 12_345), income(400_000)]),
  },
  "report of nothing": { kind: "report", report: comparedReport([], []) },
  "report without a bank": { kind: "report", report: withNewBank() },
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
