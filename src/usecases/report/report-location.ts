import type { CategoryScope } from "../../domain/category-scope.ts";
import type { Currency } from "../../domain/money.ts";
import type { RecurringDecision } from "../../domain/recurrence/recurring-series.ts";
import type { Choice } from "../../domain/understanding/choice.ts";
import type { LeftOutFlow } from "../../domain/flow.ts";
import type { Period } from "../../domain/period.ts";

/** A place in a report: which days, which currency and which screen. */
export interface ReportLocation<Shown extends Screen = Screen> {
  readonly period: Period;
  readonly currency: Currency;
  readonly screen: Shown;
}

export type ScreenKind = Screen["kind"];

export type ScreenOf<Kind extends ScreenKind> = Extract<Screen, { readonly kind: Kind }>;

/** A screen of the report, with what it is about. The first page is 0. */
export type Screen =
  | { readonly kind: "overview" }
  /** The overview with every other way on. */
  | { readonly kind: "more" }
  | { readonly kind: "comparison" }
  | { readonly kind: "days" }
  | { readonly kind: "months" }
  | { readonly kind: "income" }
  | { readonly kind: "accounts" }
  | { readonly kind: "left-out" }
  /** The month that the period ends in, to show to others. */
  | { readonly kind: "card" }
  /** Every category. */
  | { readonly kind: "categories"; readonly page: number }
  /** One of them; `page` is that of the list it was opened from, missing for the first. */
  | { readonly kind: "category"; readonly topCategoryId: string; readonly page?: number }
  /** What recurs. */
  | { readonly kind: "fixed"; readonly page: number }
  /** What was spent in a category, by merchant. */
  | { readonly kind: "merchants"; readonly scope: CategoryScope; readonly page: number }
  | { readonly kind: "transactions"; readonly of: TransactionsOf; readonly page: number }
  | TransactionScreen;

/** One transaction, or a question about it. */
export interface TransactionScreen {
  readonly kind: "transaction";
  /** As `transactionKey` gives it. */
  readonly key: string;
  readonly step: TransactionStep;
  /** The list or screen it was opened from; null where callback data have no room for it. */
  readonly of: TransactionsOf | OtherOpener | null;
  readonly page: number;
}

/** What opens a transaction and is no list of transactions. */
export type OtherOpener =
  { readonly kind: "fixed" } | { readonly kind: "more" } | { readonly kind: "search" };

export type TransactionStep =
  | { readonly kind: "view" }
  /** Which category: the likeliest ones, all top-level ones, those below one. */
  | { readonly kind: "likely" | "tops" }
  /** A new name of its merchant, or a note about it, in a message of its own. */
  | { readonly kind: "rename" | "note" }
  | { readonly kind: "below"; readonly topCategoryId: string }
  /** Only this transaction, or always. */
  | { readonly kind: "scope"; readonly choice: Choice }
  | TeachingStep;

/** What a press says about a transaction. Null takes back what was said of it. */
export type TeachingStep =
  | { readonly kind: "one"; readonly choice: Choice | null }
  | { readonly kind: "always"; readonly choice: Choice }
  /** Whether its merchant's payments are fixed expenses. */
  | { readonly kind: "fixed"; readonly decision: RecurringDecision }
  /** Its note is taken away. */
  | { readonly kind: "no-note" }
  /** Its merchant was joined with another one, and is split again. */
  | { readonly kind: "split" }
  /** Undoes the change with this short key. */
  | { readonly kind: "undo"; readonly change: string };

export function isTeaching(step: TransactionStep): step is TeachingStep {
  return ["one", "always", "fixed", "no-note", "split", "undo"].includes(step.kind);
}

/** Which transactions a list holds. Keys are those of a breakdown's parts. */
export type TransactionsOf =
  | { readonly kind: "category"; readonly scope: CategoryScope }
  | { readonly kind: "merchant"; readonly scope: CategoryScope; readonly key: string }
  | { readonly kind: "account"; readonly key: string }
  /** All income, or that of one category. */
  | { readonly kind: "income"; readonly scope: CategoryScope | null }
  /** What counts neither as spent nor as received, by reason. */
  | { readonly kind: "left-out"; readonly flow: LeftOutFlow };

/** The same screen at its first page, for another period, whose list has other pages. */
export function firstPage(screen: Screen): Screen {
  return "page" in screen ? { ...screen, page: 0 } : screen;
}
