import type { Breakdown, ListedTransaction, PartLabel } from "../../domain/breakdown.ts";
import type { Day } from "../../domain/day.ts";
import type { Currency } from "../../domain/money.ts";
import type { Report } from "../../domain/report.ts";
import type { TransactionsOf } from "./report-location.ts";
import type { CategoryTrend, DaySeries, MonthSeries } from "../../domain/series.ts";

/** All that a screen of the report shows. */
export type ScreenData =
  /** The overview, the comparison, the list of categories and what was left out are all made of it. */
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "category"; readonly breakdown: Breakdown; readonly trend: CategoryTrend }
  | { readonly kind: "merchants"; readonly breakdown: Breakdown }
  | {
      readonly kind: "accounts";
      readonly breakdown: Breakdown;
      readonly reaches: readonly AccountReach[];
    }
  /** What was received, part by part, and what was spent meanwhile (minor units). */
  | { readonly kind: "income"; readonly breakdown: Breakdown; readonly spent: number }
  | { readonly kind: "days"; readonly series: DaySeries }
  | { readonly kind: "months"; readonly series: MonthSeries }
  | { readonly kind: "transactions"; readonly list: TransactionList };

/** How far an account's transactions reach: the day of its newest one, null without any. */
export interface AccountReach {
  readonly label: PartLabel;
  readonly last: Day | null;
}

/** One page of a list of transactions, newest first. */
export interface TransactionList {
  readonly of: TransactionsOf;
  readonly label: PartLabel;
  readonly currency: Currency;
  /** Of all pages: minor units, refunds taken off, and how many transactions. */
  readonly total: number;
  readonly count: number;
  readonly rows: readonly ListedTransaction[];
  readonly page: number;
  readonly pages: number;
  /** What all pages hold, by merchant: the picture over the list. */
  readonly breakdown: Breakdown;
}
