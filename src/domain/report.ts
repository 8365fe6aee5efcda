import type { Account } from "./account.ts";
import type { BankName } from "./bank-name.ts";
import type { BudgetState } from "./budgets/budget.ts";
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

/** Spending of a period in two parts: what recurs (see `recurrence/`), and what the user decides. */
export interface SpendingSplit {
  /** Minor units, less refunds; both add up to the spending exactly. */
  readonly fixed: number;
  readonly free: number;
  /** The free part of each category that has one, largest first; they add up to `free`. */
  readonly lines: readonly FreeLine[];
}

/** What a user decided to spend in one category. */
export interface FreeLine {
  readonly categoryId: string;
  /** Minor units, less refunds. */
  readonly minor: number;
  /** The comparable part of `minor`: of accounts covered in the earlier periods too. */
  readonly comparable: number;
  /** The usual free amount on the same days; null where nothing is usual yet. */
  readonly usual: number | null;
}

/** What earlier periods of the same kind say of the same days. Amounts are minor units. */
export interface Usual {
  /** How many complete months (or weeks) it is the median of; 1 is the one before. */
  readonly count: number;
  readonly unit: "month" | "week";
  readonly spent: number;
  readonly free: number;
  readonly received: number;
  /** The same sums of the period itself, of accounts covered in all of them. */
  readonly comparable: {
    readonly spent: number;
    readonly free: number;
    readonly received: number;
  };
  /** How far the free spending of the earlier periods usually is from its median; 0 with fewer than three. */
  readonly deviation: number;
  /** Each whole category, fixed and free, that has spending now or usually; the largest usual first. */
  readonly categories: readonly UsualCategory[];
  /** The same of what is not fixed. */
  readonly decided: readonly UsualCategory[];
  /** Accounts left out of both. */
  readonly without: readonly LeftOutAccount[];
}

/** What is usual in one category, in minor units less refunds, and what it has now. */
export interface UsualCategory {
  readonly categoryId: string;
  /** Of the period itself, of accounts covered in all the earlier periods too. */
  readonly comparable: number;
  /** The median; an earlier period without the category counts as 0. */
  readonly usual: number;
}

/** What has only begun, so that nothing can be said of it yet. */
export type EarlyUnit = "day" | "week" | "month";

/** Whether the free spending of a period is as usual. */
export type Verdict =
  | { readonly kind: "too-early"; readonly unit: EarlyUnit }
  | {
      readonly kind: "normal" | "above" | "below";
      /** Minor units above the usual; negative below. */
      readonly by: number;
      /** The same in tenths of a percent of the usual; null where nothing is usual. */
      readonly share: number | null;
      /** The category that is furthest from its usual; null where none stands out. */
      readonly driver: Driver | null;
    };

/** A category whose free spending is furthest from its usual. */
export interface Driver {
  readonly categoryId: string;
  /** Minor units above the usual; negative below. */
  readonly by: number;
}

/** Forecast spending of a month in minor units; both are equal where it is one amount. */
export interface Outlook {
  readonly low: number;
  readonly high: number;
}

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
  readonly split: SpendingSplit;
  /** Null without enough earlier periods, and for periods that have no usual. */
  readonly usual: Usual | null;
  /** Null where there is nothing to compare with. */
  readonly verdict: Verdict | null;
  /** Null unless the period is the current month, a week old and covered from its first day. */
  readonly outlook: Outlook | null;
  /** The largest single expense that is not fixed; null without any. */
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
  /** Null where our data do not reach back that far, and where no earlier days are as many. */
  readonly comparedWith: ComparedDays | null;
  /** The nearest period of the same kind that has spending or income; null where this one has, or none does. */
  readonly nearest: Period | null;
  /** Money that moved and counts as neither spending nor income. */
  readonly leftOut: readonly LeftOut[];
  readonly reach: readonly BankFreshness[];
  /** The first day with a transaction of any kind; null without data. */
  readonly dataSince: Day | null;
  /** The user's budgets, where the period is the current month. */
  readonly budgets: readonly BudgetState[];
}

/** A report with the calendar it was made by: its buttons lead to other periods of that calendar. */
export interface DatedReport {
  readonly report: Report;
  readonly calendar: Calendar;
}
