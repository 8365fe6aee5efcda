import type { CategoryScope } from "../../domain/category-scope.ts";
import type { Currency } from "../../domain/money.ts";
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
  | { readonly kind: "comparison" }
  | { readonly kind: "days" }
  | { readonly kind: "months" }
  | { readonly kind: "income" }
  | { readonly kind: "accounts" }
  | { readonly kind: "left-out" }
  /** Every category, where the overview has no room for all. */
  | { readonly kind: "categories"; readonly page: number }
  | { readonly kind: "category"; readonly topCategoryId: string }
  /** What was spent in a category, by merchant. */
  | { readonly kind: "merchants"; readonly scope: CategoryScope; readonly page: number }
  | { readonly kind: "transactions"; readonly of: TransactionsOf; readonly page: number };

/** Which transactions a list holds. Keys are those of a breakdown's parts. */
export type TransactionsOf =
  | { readonly kind: "category"; readonly scope: CategoryScope }
  | { readonly kind: "merchant"; readonly scope: CategoryScope; readonly key: string }
  | { readonly kind: "account"; readonly key: string }
  /** All income, or that of one category. */
  | { readonly kind: "income"; readonly scope: CategoryScope | null };

/** The same screen at its first page, for another period, whose list has other pages. */
export function firstPage(screen: Screen): Screen {
  return "page" in screen ? { ...screen, page: 0 } : screen;
}
