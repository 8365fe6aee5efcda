import type { Account } from "./account.ts";
import type { BankName } from "./bank-name.ts";
import type { Day } from "./day.ts";
import type { LeftOut } from "./left-out.ts";
import type { LeftOutAccount } from "./coverage.ts";
import type { AccessLoss } from "./lost-access.ts";
import type { Currency } from "./money.ts";
import type { MissingAccountKind } from "./not-updated.ts";
import type { Calendar, Period } from "./period.ts";

export interface CategoryLine {
  readonly categoryId: string;
  /** Minor units: spending less refunds; negative where refunds exceed spending. */
  readonly minor: number;
  /**
   * Tenths of a percent of the positive amounts; the shares add up to 1000. Null where nothing was
   * spent on balance.
   */
  readonly share: number | null;
  /** The comparable part of `minor`: of accounts covered in both periods. */
  readonly comparable: number;
  /** The comparable amount of the earlier period, 0 without spending; null without a comparison. */
  readonly before: number | null;
}

/**
 * Totals of the earlier period, and those of the current one they compare with: of accounts covered
 * in both.
 */
export interface ComparedTotals {
  readonly spent: number;
  readonly received: number;
  readonly comparable: { readonly spent: number; readonly received: number };
  /** Accounts left out of both. */
  readonly without: readonly LeftOutAccount[];
}

/** A single expense. */
export interface Expense {
  /** As `transactionKey` gives it. */
  readonly key: string;
  readonly day: Day;
  /** Minor units. */
  readonly minor: number;
  readonly topCategoryId: string;
  /** The merchant where the bank names one, else the bank's description. */
  readonly title: string;
}

/** The one remarkable fact about a period. Amounts are minor units, shares tenths of a percent. */
export type Insight =
  /** The category with the largest rise since the earlier period. */
  | { readonly kind: "category-rose"; readonly categoryId: string; readonly by: number }
  /** The category with the largest fall. */
  | { readonly kind: "category-fell"; readonly categoryId: string; readonly by: number }
  /** A category without spending in the earlier period. */
  | { readonly kind: "category-new"; readonly categoryId: string; readonly minor: number }
  /** One category has at least half of all spending. */
  | { readonly kind: "category-dominates"; readonly categoryId: string; readonly share: number }
  /** A single expense is a large part of all spending. */
  | { readonly kind: "one-expense"; readonly share: number };

/** The report of one currency: amounts of different currencies are never added. */
export interface CurrencySection {
  readonly currency: Currency;
  /** Minor units; the categories' amounts add up to it exactly. */
  readonly spent: number;
  readonly received: number;
  /** Largest first; net refunds last. */
  readonly categories: readonly CategoryLine[];
  /** Categories with spending in the earlier period only; largest first. */
  readonly gone: readonly { readonly categoryId: string; readonly before: number }[];
  /** The totals of the earlier period; null without a comparison. */
  readonly before: ComparedTotals | null;
  /**
   * Average spending in minor units for each day with data, rounded half away from zero. Null where
   * the accounts' coverage begins on different days of the period.
   */
  readonly perDay: number | null;
  /**
   * Forecast spending of the month in minor units; null unless the period is the current month, a
   * week old and covered from its first day.
   */
  readonly outlook: number | null;
  /** The largest single expense; null where nothing was spent. */
  readonly biggest: Expense | null;
  readonly insight: Insight | null;
}

/** How up to date a bank's transactions are. */
export interface BankFreshness extends BankName {
  /** The newest day with a transaction; null without any. */
  readonly last: Day | null;
  /** Whether its transactions end days before those of other banks, or before today. */
  readonly isBehind: boolean;
  /** The number of invalid transactions, which no figure includes. */
  readonly unreadable: number;
  /** Accounts that are not updated while others are; absent where all are. */
  readonly stale?: readonly StaleAccount[];
  /** Kinds of accounts that the bank could not deliver; absent where it delivered all. */
  readonly missingKinds?: readonly MissingAccountKind[];
  /** Why access was lost; absent while the bank delivers. */
  readonly lost?: { readonly itemId: string; readonly because: AccessLoss };
}

/** An account that is not updated; `since` is null where that is unknown. */
export interface StaleAccount extends Pick<Account, "name" | "type" | "lastDigits"> {
  readonly since: Day | null;
}

/** The days a period is compared with. */
export interface ComparedDays {
  readonly first: Day;
  readonly last: Day;
  /**
   * `same-days`: as many days of the previous period as the current one has so far. `whole`: the
   * complete period.
   */
  readonly kind: "same-days" | "whole";
}

export interface Report {
  readonly period: Period;
  /** Largest spending first; empty when nothing was spent or received. */
  readonly sections: readonly CurrencySection[];
  /** Null where our data do not reach back that far. */
  readonly comparedWith: ComparedDays | null;
  /** Money that moved and counts as neither spending nor income. */
  readonly leftOut: readonly LeftOut[];
  readonly reach: readonly BankFreshness[];
  /** The first day with a transaction of any kind; null without data. */
  readonly dataSince: Day | null;
}

/** A report with the calendar it was made by: its buttons lead to other periods of that calendar. */
export interface DatedReport {
  readonly report: Report;
  readonly calendar: Calendar;
}
