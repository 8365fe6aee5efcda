import type { Day } from "../day.ts";

/** What is told of the movements that a question selects. */
export type Measure = FigureMeasure | RankingMeasure;

/** What is told by one figure. */
export type FigureMeasure =
  | { readonly kind: "sum" }
  /** Per movement, or per day or month of the period. */
  | { readonly kind: "average"; readonly per: "movement" | "day" | "month" }
  | { readonly kind: "biggest" | "smallest" | "count" }
  /** Rows under their sum; `limit` is how many were asked for, null for all. */
  | {
      readonly kind: "list";
      readonly order: "newest" | "largest" | "smallest";
      readonly limit: number | null;
    };

/**
 * What was spent most on: the sum of each shop or top-level category, the largest first; `limit` is how many were
 * asked for, null for all.
 */
export interface RankingMeasure {
  readonly kind: "ranking";
  readonly by: "shop" | "category";
  readonly limit: number | null;
}

export const METHODS = ["credit", "debit", "pix", "cash"] as const;

/** A way of payment. */
export type Method = (typeof METHODS)[number];

/** What the movements have in common; all of it. Empty: every movement. */
export interface QuestionScope {
  /** One of the tree, with all below it. */
  readonly categoryId?: string;
  /** Words of a shop's or a person's name. */
  readonly merchant?: string;
  /** The name of a bank, which means all its accounts, or of an account. */
  readonly account?: string;
  readonly method?: Method;
  /** A name that no movement has, as it was written, in plain words. */
  readonly text?: string;
}

/** Bounds of single amounts in minor units, both included; null where there is none. */
export interface AmountBounds {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * A question about money, complete and without anything of a database: names are words, which are
 * looked up among the user's own when it is answered.
 */
export interface Question {
  readonly measure: Measure;
  readonly direction: "spent" | "received";
  readonly scope: QuestionScope;
  /** Null where any amount is meant. */
  readonly amount: AmountBounds | null;
  /** Both included, the last one not after today. */
  readonly period: { readonly first: Day; readonly last: Day };
}
