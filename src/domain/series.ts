import type { Day } from "./day.ts";
import type { Currency } from "./money.ts";
import type { Month } from "./months.ts";
import type { Period } from "./period.ts";
import type { ComparedDays } from "./report.ts";

/** What was spent day by day. Amounts are minor units, less refunds, and may be negative on a day. */
export interface DaySeries {
  readonly period: Period;
  readonly currency: Currency;
  /** Every day of the period that there can be data of, also those without a transaction, in order. */
  readonly days: readonly { readonly day: Day; readonly minor: number }[];
  /** Minor units spent a day on average; null of a single day, and where the accounts' data begin on different days. */
  readonly perDay: number | null;
  readonly comparedWith: ComparedDays | null;
  /** What had been spent by each day of the compared ones, in order; empty without a comparison. */
  readonly runningBefore: readonly number[];
}

export interface MonthTotals {
  readonly month: Month;
  /** Whether today lies in it, so that it is not whole yet. */
  readonly isRunning: boolean;
  /** Whether it is over and every account's data tell all of it, so that averages may count it. */
  readonly isWhole: boolean;
  readonly spent: number;
  readonly received: number;
}

/** Month by month, oldest first: twelve, or fewer where there are data for fewer. */
export interface MonthSeries {
  readonly currency: Currency;
  readonly months: readonly MonthTotals[];
  /** What came in and went out over the last months, today's included; null where none of them is whole. */
  readonly balance: MonthBalance | null;
}

/** The sum of so many months up to today, all that every account's data tell. */
export interface MonthBalance {
  readonly months: number;
  readonly spent: number;
  readonly received: number;
}

/** What went to one category, month by month, oldest first. */
export interface CategoryTrend {
  readonly topCategoryId: string;
  /** The category or subcategory it is about. */
  readonly categoryId: string;
  readonly currency: Currency;
  readonly months: readonly {
    readonly month: Month;
    readonly isRunning: boolean;
    readonly isWhole: boolean;
    /** Whether the days that are looked at lie in it. */
    readonly isShown: boolean;
    readonly minor: number;
  }[];
}
