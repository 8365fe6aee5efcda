import type { Drawing } from "../../../../src/domain/drawing.ts";
import type { ScreenData } from "../../../../src/usecases/report/load-screen.ts";
import type {
  Screen,
  ScreenKind,
  ScreenOf,
} from "../../../../src/usecases/report/report-location.ts";
import { makeBudgetState } from "../../../support/make-budget.ts";
import {
  accounts,
  card,
  comparedWith,
  fixed,
  food,
  income,
  list,
  merchants,
  months,
  oneTransaction,
  period,
  report,
  subcategories,
  trend,
} from "./sample-figures.ts";

export const transactions: ScreenOf<"transactions"> = {
  kind: "transactions",
  of: { kind: "category", scope: food },
  page: 0,
};
const transaction: ScreenOf<"transaction"> = {
  kind: "transaction",
  key: "7k8abc1234",
  step: { kind: "view" },
  of: { kind: "category", scope: food },
  page: 2,
};
export const inMerchants: ScreenOf<"merchants"> = { kind: "merchants", scope: food, page: 0 };

interface Sample<Kind extends ScreenKind> {
  readonly screen: ScreenOf<Kind>;
  readonly data: ScreenData[Kind];
  /** The screen in callback data. Sent buttons hold it, so it never changes. */
  readonly written: string;
  /** Where the back button leads. */
  readonly parent: Screen | null;
  readonly drawing: Drawing["kind"];
  /** The number of sums that a press reads from the database. */
  readonly sums: number;
}

/** One screen of each kind, with what the tests of all screens expect of it. */
export const SAMPLES: { readonly [Kind in ScreenKind]: Sample<Kind> } = {
  overview: {
    screen: { kind: "overview" },
    data: report,
    written: "o",
    parent: null,
    drawing: "report",
    sums: 1,
  },
  more: {
    screen: { kind: "more" },
    data: report,
    written: "n",
    parent: { kind: "overview" },
    drawing: "report",
    sums: 1,
  },
  comparison: {
    screen: { kind: "comparison" },
    data: report,
    written: "v",
    parent: { kind: "more" },
    drawing: "comparison",
    sums: 1,
  },
  categories: {
    screen: { kind: "categories", page: 0 },
    data: report,
    written: "k:0",
    parent: { kind: "overview" },
    drawing: "breakdown",
    sums: 1,
  },
  "left-out": {
    screen: { kind: "left-out" },
    data: { report, assumed: 7 },
    written: "l",
    parent: { kind: "more" },
    drawing: "left-out",
    sums: 2,
  },
  card: {
    screen: { kind: "card" },
    data: card,
    written: "q",
    parent: { kind: "more" },
    drawing: "card",
    sums: 3,
  },
  category: {
    screen: { kind: "category", topCategoryId: "11000000" },
    data: {
      breakdown: subcategories,
      trend,
      budget: makeBudgetState({ key: "11000000", categoryId: "11000000", spentMinor: 60_000 }),
    },
    written: "c:11000000",
    parent: { kind: "categories", page: 0 },
    drawing: "trend",
    sums: 4,
  },
  merchants: {
    screen: inMerchants,
    data: merchants,
    written: "m:w11000000:0",
    parent: { kind: "category", topCategoryId: "11000000" },
    drawing: "breakdown",
    sums: 2,
  },
  fixed: {
    screen: { kind: "fixed", page: 1 },
    data: fixed,
    written: "f:1",
    parent: { kind: "overview" },
    drawing: "breakdown",
    sums: 1,
  },
  transactions: {
    screen: transactions,
    data: list(20, 3),
    written: "t:c.w11000000:0",
    parent: { kind: "category", topCategoryId: "11000000" },
    drawing: "breakdown",
    sums: 1,
  },
  transaction: {
    screen: transaction,
    data: oneTransaction(),
    written: "x:7k8abc1234:c.w11000000:2",
    parent: { ...transactions, page: 2 },
    drawing: "breakdown",
    sums: 0,
  },
  accounts: {
    screen: { kind: "accounts" },
    data: {
      breakdown: accounts,
      reaches: accounts.parts.map(({ label }, index) => ({
        label,
        last: index === 0 ? "2026-11-22" : null,
      })),
    },
    written: "a",
    parent: { kind: "more" },
    drawing: "breakdown",
    sums: 3,
  },
  income: {
    screen: { kind: "income" },
    data: { breakdown: income, spent: 30_000 },
    written: "i",
    parent: { kind: "more" },
    drawing: "breakdown",
    sums: 3,
  },
  days: {
    screen: { kind: "days" },
    data: {
      period,
      currency: "BRL",
      comparedWith,
      runningBefore: [1],
      perDay: 4082,
      days: [
        { day: "2026-11-01", minor: 0 },
        { day: "2026-11-02", minor: 12_345 },
        { day: "2026-11-03", minor: -99 },
      ],
    },
    written: "d",
    parent: { kind: "overview" },
    drawing: "days",
    sums: 3,
  },
  months: {
    screen: { kind: "months" },
    data: months,
    written: "y",
    parent: { kind: "more" },
    drawing: "months",
    sums: 1,
  },
};
