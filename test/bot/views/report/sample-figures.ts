import type { Breakdown, BreakdownSubject, PartLabel } from "../../../../src/domain/breakdown.ts";
import type { MonthCard } from "../../../../src/domain/month-card.ts";
import type { MonthSeries } from "../../../../src/domain/series.ts";
import type { FixedData } from "../../../../src/usecases/report/load-fixed.ts";
import type { TransactionData } from "../../../../src/usecases/report/load-transaction.ts";
import { makeSeries } from "../../../support/make-series.ts";
import { makeTransaction } from "../../../support/make.ts";
import type { TransactionList } from "../../../../src/usecases/report/load-transactions.ts";
import { makeCalendar } from "../../../support/make-calendar.ts";
import { makeReport, makeSection } from "../../../support/make-report.ts";

export const period = { name: "month", first: "2026-11-01", last: "2026-11-22" } as const;
export const comparedWith = { first: "2026-10-01", last: "2026-10-22", kind: "same-days" } as const;
export const food = { kind: "whole", topCategoryId: "11000000" } as const;
export const calendar = makeCalendar();

export const report = makeReport({
  comparedWith,
  dataSince: "2025-11-23",
  reach: [
    { bankName: "Nubank", last: "2026-11-22", isBehind: false, unreadable: 0 },
    { bankName: "Itaú", last: "2026-11-15", isBehind: true, unreadable: 0 },
    { bankName: "Caixa", last: null, isBehind: true, unreadable: 0 },
  ],
  leftOut: [
    { why: "bill-payment", currency: "BRL", minor: 200_000, count: 1 },
    { why: "own-transfer", currency: "BRL", minor: 50_000, count: 2 },
    { why: "future-instalment", currency: "BRL", minor: 99_900, count: 3 },
  ],
  sections: [
    makeSection({
      spent: 175_000,
      received: 850_000,
      perDay: 7955,
      outlook: { low: 238_636, high: 238_636 },
      before: {
        spent: 198_000,
        received: 850_000,
        comparable: { spent: 175_000, received: 850_000 },
        without: [],
      },
      biggest: {
        key: "2aabcdefgh",
        day: "2026-11-05",
        minor: 120_000,
        topCategoryId: "17000000",
        title: "ALUGUEL",
      },
      insight: { kind: "category-fell", categoryId: "11000000", by: 23_000 },
      categories: [
        {
          categoryId: "17000000",
          minor: 120_000,
          comparable: 120_000,
          share: 667,
          before: 120_000,
        },
        { categoryId: "11000000", minor: 60_000, comparable: 60_000, share: 333, before: 78_000 },
        { categoryId: "12000000", minor: -5000, comparable: -5000, share: null, before: -1000 },
      ],
      gone: [{ categoryId: "14000000", before: 1000 }],
    }),
  ],
});

export function breakdown(of: BreakdownSubject, labels: readonly PartLabel[]): Breakdown {
  const parts = labels.map((label, index) => ({
    key: label.kind === "category" ? label.categoryId : `key000${index}`,
    label,
    topCategoryId: "11000000",
    minor: 45_000 - index * 30_000,
    share: 750 - index * 500,
    comparable: 45_000 - index * 30_000,
    before: 1000,
    count: index + 1,
  }));
  const total = parts.reduce((sum, { minor }) => sum + minor, 0);
  return {
    of,
    period,
    comparedWith,
    currency: "BRL",
    total,
    comparable: total,
    before: 78_000,
    without: [],
    parts,
  };
}

export const subcategories = breakdown({ kind: "category", topCategoryId: "11000000" }, [
  { kind: "category", categoryId: "11010000" },
  { kind: "category", categoryId: "11020000" },
]);
export const merchants = breakdown({ kind: "merchants", scope: food }, [
  { kind: "merchant", name: "iFood <3" },
  { kind: "merchant", name: "PADARIA E CONFEITARIA FLOR DE LIS DO BRASIL LTDA ME" },
]);
export const accounts = breakdown({ kind: "accounts" }, [
  { kind: "account", bankName: "Nubank", account: "Conta", lastDigits: "1234" },
  { kind: "account", bankName: "Itaú", account: "Gold", lastDigits: null },
]);
export const income = breakdown({ kind: "income" }, [{ kind: "category", categoryId: "01010000" }]);

export const months: MonthSeries = {
  currency: "BRL",
  months: ["2026-09", "2026-10", "2026-11"].map((name, index) => ({
    month: calendar.months.named(name),
    isRunning: index === 2,
    isWhole: index !== 2,
    isShown: index === 2,
    spent: 500_000 + index,
    received: 850_000,
  })),
  balance: {
    leftOut: calendar.months.named("2026-11"),
    months: 2,
    spent: 1_000_001,
    received: 1_700_000,
  },
  usual: null,
};

export const card: MonthCard = {
  kind: "ready",
  month: calendar.months.named("2026-10"),
  kept: 331,
  changes: [{ categoryId: "11000000", by: -284, base: "usual" }],
  shop: { kind: "shop", name: "Padaria <Pão de Ló>", visits: 14 },
  calm: { kind: "least", day: "2026-10-04" },
};

export const trend = {
  topCategoryId: "11000000",
  categoryId: "11000000",
  currency: "BRL",
  usual: null,
  months: months.months.map(({ month, isRunning, isWhole, spent }) => ({
    month,
    isRunning,
    isWhole,
    isShown: isRunning,
    minor: spent,
  })),
};

export const list = (rows: number, pages = 1): TransactionList => ({
  of: { kind: "category", scope: food },
  label: { kind: "category", categoryId: "11000000" },
  currency: "BRL",
  total: 1250 * rows,
  count: rows,
  page: 0,
  pages,
  breakdown: breakdown(
    {
      kind: "transactions",
      label: { kind: "category", categoryId: "11000000" },
      isIncome: false,
    },
    [{ kind: "merchant", name: "iFood" }],
  ),
  rows: Array.from({ length: Math.min(rows, 8) }, (_, index) => ({
    key: `7k800000${String(index).padStart(2, "0")}`,
    day: `2026-11-${String(22 - index)}`,
    title: index === 0 ? "PAG*JoaoDaSilva <Sauro> & Cia de Pães e Doces" : "iFood",
    minor: index === 1 ? -1250 : 1250,
    currency: "BRL",
    isPending: index === 2,
    instalment: index === 3 || index === 4 ? { number: 2, total: 10 } : null,
    purchaseDay: index === 4 ? "2026-10-18" : null,
  })),
});

export const fixed: FixedData = {
  currency: "BRL",
  page: 0,
  pages: 2,
  perYear: 2_447_880,
  perMonth: 203_990,
  series: [
    makeSeries({ kind: "bill", merchantName: "Imobiliária <Sol>", minor: 200_000 }),
    makeSeries({ previousMinor: 3490 }),
    makeSeries({ cadence: "yearly", status: "missed", merchantName: "Antivírus" }),
    makeSeries({ cadence: "weekly", status: "new", merchantName: "Yoga" }),
  ].map((series, index) => ({ ...series, key: index === 2 ? null : `7k800000a${index}` })),
  breakdown: breakdown({ kind: "transactions", label: { kind: "fixed" }, isIncome: false }, [
    { kind: "merchant", name: "Netflix" },
  ]),
};

export const oneTransaction = (given: Partial<TransactionData> = {}): TransactionData => ({
  row: makeTransaction({
    description: "IFD*IFOOD CLUB SAO PAULO",
    merchantKey: "c:14380200",
    merchantName: "iFood",
    minor: 4590,
  }),
  account: { kind: "account", bankName: "Nubank", account: "Conta", lastDigits: "1234" },
  series: null,
  note: null,
  joined: 1,
  said: null,
  categorySource: "bank",
  counts: null,
  likely: [],
  zone: "America/Sao_Paulo",
  breakdown: list(1).breakdown,
  ...given,
});
