import type { Day } from "./day.ts";
import type { Judged } from "./judged.ts";
import type { Currency } from "./money.ts";
import type { Month } from "./months.ts";
import type { Period } from "./period.ts";
import type { ComparedDays } from "./report.ts";

/** What a series is about that is not all spending, or a category. */
export interface SeriesSubject {
  /** In the user's language. */
  readonly title: string;
  /** What else it is about, beside the days; empty for nothing. */
  readonly details: readonly string[];
  readonly isReceived: boolean;
}

/** Spending by day, in minor units less refunds; may be negative on a day. */
export interface DaySeries {
  /** Absent for all spending. */
  readonly about?: SeriesSubject;
  readonly period: Period;
  readonly currency: Currency;
  /** Every day of the period that can have data, in order, including days without a transaction. */
  readonly days: readonly { readonly day: Day; readonly minor: number }[];
  /**
   * Average minor units for each day; null for a single day, and where the accounts' coverage
   * begins on different days.
   */
  readonly perDay: number | null;
  /** The sum of all days against its usual, said in place of the earlier period; absent where nothing is usual. */
  readonly judged?: Judged;
  readonly comparedWith: ComparedDays | null;
  /** The running sum of each day of the earlier period, in order; empty without a comparison. */
  readonly runningBefore: readonly number[];
}

export interface MonthTotals {
  readonly month: Month;
  /** Whether it contains today and is therefore incomplete. */
  readonly isRunning: boolean;
  /** Whether it is over and every account covers all of it, so that averages include it. */
  readonly isWhole: boolean;
  /** Whether it overlaps the period looked at. */
  readonly isShown: boolean;
  readonly spent: number;
  readonly received: number;
}

/** The months, oldest first: twelve, or fewer where there are fewer with data. */
export interface MonthSeries {
  readonly currency: Currency;
  readonly months: readonly MonthTotals[];
  /**
   * Income and spending of the last months that are over; null where no month is complete.
   */
  readonly balance: MonthBalance | null;
  /** The median spending of the last three to six complete months; null with fewer. */
  readonly usual: number | null;
}

/** The sum of the last months, up to the last one that is over, that every account covers. */
export interface MonthBalance {
  /** The current month, which the sum leaves out; null where the last one shown is over. */
  readonly leftOut: Month | null;
  readonly months: number;
  readonly spent: number;
  readonly received: number;
}

/** Spending in one category by month, oldest first. */
export interface CategoryTrend {
  /** In place of the category. */
  readonly about?: SeriesSubject;
  readonly topCategoryId: string;
  /** The category or subcategory shown. */
  readonly categoryId: string;
  readonly currency: Currency;
  /** The median of the last three to six complete months; null with fewer. */
  readonly usual: number | null;
  readonly months: readonly {
    readonly month: Month;
    readonly isRunning: boolean;
    readonly isWhole: boolean;
    /** Whether it overlaps the period shown. */
    readonly isShown: boolean;
    readonly minor: number;
  }[];
}
