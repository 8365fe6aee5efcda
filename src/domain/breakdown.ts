import type { LeftOutAccount } from "./coverage.ts";
import type { Day } from "./day.ts";
import type { Currency } from "./money.ts";
import type { ComparedDays } from "./report.ts";
import type { Period } from "./period.ts";
import type { CategoryScope } from "./category-scope.ts";

/** What a part of a sum is called; a category's name depends on the reader's language. */
export type PartLabel =
  | { readonly kind: "category"; readonly categoryId: string }
  | {
      readonly kind: "merchant";
      readonly name: string;
      /** What it is told by where the pictures' fonts cannot draw its name: the first of the list is 1. */
      readonly number?: number;
    }
  | {
      readonly kind: "account";
      readonly bank: string;
      readonly account: string;
      /** At most four. */
      readonly lastDigits: string | null;
      /** As a merchant's. */
      readonly number?: number;
    }
  /** Several parts that no name is shown of. */
  | { readonly kind: "rest"; readonly count: number };

export interface BreakdownPart {
  /** Short, stable and free of anything personal: what a button can carry. */
  readonly key: string;
  readonly label: PartLabel;
  /** The top-level category whose colour it has; null gives it that of its place. */
  readonly topCategoryId: string | null;
  /** Minor units; negative where more came back than was spent. */
  readonly minor: number;
  /** Tenths of a percent of the positive amounts; null where nothing was spent on balance. */
  readonly share: number | null;
  /** What is compared: `minor` as far as accounts are covered in both times. */
  readonly comparable: number;
  /** The same of the days it is compared with; null without a comparison. */
  readonly before: number | null;
  readonly count: number;
}

/** What a sum is the sum of. */
export type BreakdownSubject =
  /** What was spent in a category, by subcategory. */
  | { readonly kind: "category"; readonly topCategoryId: string }
  /** What was spent in a category, by merchant. */
  | { readonly kind: "merchants"; readonly scope: CategoryScope }
  /** Everything spent, by account. */
  | { readonly kind: "accounts" }
  /** Everything received, by category. */
  | { readonly kind: "income" }
  /** What a list of transactions holds, by merchant. */
  | { readonly kind: "transactions"; readonly label: PartLabel; readonly isIncome: boolean };

/** Whether a sum is of what was received, where more is better. */
export function isIncome(of: BreakdownSubject): boolean {
  return of.kind === "income" || (of.kind === "transactions" && of.isIncome);
}

/** One sum of one currency, part by part. The parts' amounts sum to it exactly. */
export interface Breakdown {
  readonly of: BreakdownSubject;
  readonly period: Period;
  readonly comparedWith: ComparedDays | null;
  readonly currency: Currency;
  readonly total: number;
  /** What is compared: the total as far as accounts are covered in both times. */
  readonly comparable: number;
  readonly before: number | null;
  /** Accounts that are left out of the comparison. */
  readonly without: readonly LeftOutAccount[];
  /** Largest first, negative ones last. */
  readonly parts: readonly BreakdownPart[];
}

/** A transaction as a user reads it in a list. */
export interface ListedTransaction {
  readonly day: Day;
  /** The merchant where the bank names one, else what the bank wrote. */
  readonly title: string;
  /** Minor units: positive lowers what the user has, negative came back. */
  readonly minor: number;
  readonly currency: Currency;
  readonly isPending: boolean;
  readonly instalment: { readonly number: number; readonly total: number } | null;
  /** When it was bought, where it counts on another day: that of its bill. */
  readonly purchaseDay: Day | null;
}
