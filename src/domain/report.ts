import type { Account } from "./account.ts";
import type { BankName } from "./bank-name.ts";
import type { Day } from "./day.ts";
import type { LeftOut } from "./left-out.ts";
import type { LeftOutAccount } from "./coverage.ts";
import type { AccessLoss } from "./lost-access.ts";
import type { Currency } from "./money.ts";
import type { MissingAccountKind } from "./not-updated.ts";
import type { Period } from "./period.ts";

export interface CategoryLine {
  readonly categoryId: string;
  /** Minor units: spending less refunds, negative where more came back than was spent. */
  readonly minor: number;
  /** Tenths of a percent of the positive amounts; those shares sum to 1000. Null where nothing was spent on balance. */
  readonly share: number | null;
  /** What is compared: `minor` as far as accounts are covered in both times. */
  readonly comparable: number;
  /** The same of the days it is compared with, 0 where nothing was spent on it; null without a comparison. */
  readonly before: number | null;
}

/** Totals of the days before, and what they are compared with: those of the accounts covered in both times. */
export interface ComparedTotals {
  readonly spent: number;
  readonly received: number;
  readonly comparable: { readonly spent: number; readonly received: number };
  /** Accounts that are left out of both. */
  readonly without: readonly LeftOutAccount[];
}

/** A single expense. */
export interface Expense {
  readonly day: Day;
  /** Minor units. */
  readonly minor: number;
  readonly topCategoryId: string;
  /** The merchant where the bank names one, else what the bank wrote. */
  readonly title: string;
}

/** One true sentence about a period that is worth its place. Amounts are minor units, shares tenths of a percent. */
export type Insight =
  /** A category took that much more than in the days before: the largest rise. */
  | { readonly kind: "category-rose"; readonly categoryId: string; readonly by: number }
  /** A category took that much less: the largest fall. */
  | { readonly kind: "category-fell"; readonly categoryId: string; readonly by: number }
  /** Money went to a category that had none in the days before. */
  | { readonly kind: "category-new"; readonly categoryId: string; readonly minor: number }
  /** One category takes half of everything or more. */
  | { readonly kind: "category-dominates"; readonly categoryId: string; readonly share: number }
  /** A single expense is a large part of everything. */
  | { readonly kind: "one-expense"; readonly share: number };

/** Everything of one currency: amounts of different currencies are never added. */
export interface CurrencySection {
  readonly currency: Currency;
  /** Minor units; the categories' amounts sum to it exactly. */
  readonly spent: number;
  readonly received: number;
  /** Largest first; those that gave money back come last. */
  readonly categories: readonly CategoryLine[];
  /** Categories that had something in the days before and have nothing now; largest first. */
  readonly gone: readonly { readonly categoryId: string; readonly before: number }[];
  /** The totals of the days it is compared with; null without a comparison. */
  readonly before: ComparedTotals | null;
  /**
   * Minor units spent a day, over the days that there are data of; rounded half away from zero. Null
   * where the accounts' data begin on different days of the period.
   */
  readonly perDay: number | null;
  /** What the month will have cost at this pace, in minor units; null for anything but a running month of a week or more that is covered from its first day. */
  readonly outlook: number | null;
  /** The largest single expense; null where nothing was spent. */
  readonly biggest: Expense | null;
  readonly insight: Insight | null;
}

/** How far a bank's transactions reach. */
export interface BankFreshness extends BankName {
  /** The newest day with a transaction; null without any. */
  readonly last: Day | null;
  /** Whether its transactions end days before those of the others, or before today. */
  readonly isBehind: boolean;
  /** How many of its transactions make no sense, and are missing in every figure. */
  readonly unreadable: number;
  /** Its accounts that get no news while others do; not there where all do. */
  readonly stale?: readonly StaleAccount[];
  /** Kinds of accounts that the bank could not tell at all; not there where it told all. */
  readonly missingKinds?: readonly MissingAccountKind[];
  /** That its access ended, and why; not there while it delivers. */
  readonly lost?: { readonly itemId: string; readonly because: AccessLoss };
}

/** An account that gets no news; `since` is null where that is not known. */
export interface StaleAccount extends Pick<Account, "name" | "type" | "lastDigits"> {
  readonly since: Day | null;
}

/** The days a period is compared with. */
export interface ComparedDays {
  readonly first: Day;
  readonly last: Day;
  /** A running period is compared with as many days of the one before, a whole one with the whole. */
  readonly kind: "same-days" | "whole";
}

export interface Report {
  readonly period: Period;
  /** Largest spending first; empty when nothing was spent or received. */
  readonly sections: readonly CurrencySection[];
  /** Null where our data do not reach that far back. */
  readonly comparedWith: ComparedDays | null;
  /** What moved and counts as neither spent nor received. */
  readonly leftOut: readonly LeftOut[];
  readonly reach: readonly BankFreshness[];
  /** The first day with a transaction of any kind; null without data. */
  readonly dataSince: Day | null;
}
