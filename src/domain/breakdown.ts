import type { LeftOutAccount } from "./coverage.ts";
import type { Day } from "./day.ts";
import type { Judged } from "./judged.ts";
import type { LeftOutReason } from "./left-out.ts";
import type { Currency } from "./money.ts";
import type { ComparedDays } from "./report.ts";
import type { Period } from "./period.ts";
import type { CategoryScope } from "./category-scope.ts";

/** The label of a part. A category's name depends on the language, so only its id is kept. */
export type PartLabel =
  | {
      readonly kind: "category";
      readonly categoryId: string;
      /** The category's own transactions, without those of the categories below it; missing on all others. */
      readonly isOwn?: true;
    }
  /** All that was received. */
  | { readonly kind: "received" }
  | {
      readonly kind: "merchant";
      readonly name: string;
      /** A person, who is not called a shop; missing on all others. */
      readonly isPerson?: true;
      /**
       * The number that stands for a name which the pictures' fonts cannot render; 1 is the first
       * in the list.
       */
      readonly number?: number;
    }
  | {
      readonly kind: "account";
      readonly bankName: string;
      readonly account: string;
      /** At most four digits. */
      readonly lastDigits: string | null;
      /** As for a merchant. */
      readonly number?: number;
    }
  /** The account of what the user types of cash. */
  | { readonly kind: "cash" }
  /** What counts neither as spent nor as received, by reason. */
  | { readonly kind: "left-out"; readonly why: LeftOutReason }
  /** What recurs, and instalments. */
  | { readonly kind: "fixed" }
  /** Several parts shown as one, without a name. */
  | { readonly kind: "rest"; readonly count: number };

export interface BreakdownPart {
  /** A short, stable key without personal data, for callback data. */
  readonly key: string;
  readonly label: PartLabel;
  /** The top-level category that gives the part its colour; null: coloured by position. */
  readonly topCategoryId: string | null;
  /** Minor units; negative where refunds exceed spending. */
  readonly minor: number;
  /** Tenths of a percent of the positive amounts; null where nothing was spent on balance. */
  readonly share: number | null;
  /** The comparable part of `minor`: of accounts covered in both periods. */
  readonly comparable: number;
  /** The comparable amount of the earlier period; null without a comparison. */
  readonly before: number | null;
  readonly count: number;
}

/** What a breakdown adds up. */
export type BreakdownSubject =
  /** All spending, by category. */
  | { readonly kind: "categories" }
  /** Spending in a category, by subcategory. */
  | { readonly kind: "category"; readonly topCategoryId: string }
  /** Spending in a category, by merchant. */
  | { readonly kind: "merchants"; readonly scope: CategoryScope }
  /** All spending, by account. */
  | { readonly kind: "accounts" }
  /** All income, by category. */
  | { readonly kind: "income" }
  /** The transactions of a list, by merchant. */
  | { readonly kind: "transactions"; readonly label: PartLabel; readonly isIncome: boolean };

/** Whether a breakdown is of income, where a rise is good. */
export function isIncome(of: BreakdownSubject): boolean {
  return of.kind === "income" || (of.kind === "transactions" && of.isIncome);
}

/** Whether a breakdown is of money that counts as neither spent nor received. */
export function isLeftOut(of: BreakdownSubject): boolean {
  return of.kind === "transactions" && of.label.kind === "left-out";
}

/** A sum of one currency by its parts, whose amounts add up to `total` exactly. */
export interface Breakdown {
  readonly of: BreakdownSubject;
  readonly period: Period;
  readonly comparedWith: ComparedDays | null;
  readonly currency: Currency;
  readonly total: number;
  /** The comparable part of `total`: of accounts covered in both periods. */
  readonly comparable: number;
  readonly before: number | null;
  /** Accounts left out of the comparison. */
  readonly without: readonly LeftOutAccount[];
  /** The total against its usual, which is said in place of the earlier period; absent where nothing is usual. */
  readonly judged?: Judged;
  /** Largest first, negative amounts last. */
  readonly parts: readonly BreakdownPart[];
}

/** A transaction as shown in a list. */
export interface ListedTransaction {
  /** As `transactionKey` gives it. */
  readonly key: string;
  readonly day: Day;
  /** The merchant's name. */
  readonly title: string;
  /** Minor units: positive for money out, negative for money in. */
  readonly minor: number;
  readonly currency: Currency;
  readonly isPending: boolean;
  readonly instalment: { readonly number: number; readonly total: number } | null;
  /** The day of the purchase where it counts on another day, that of its bill. */
  readonly purchaseDay: Day | null;
}
