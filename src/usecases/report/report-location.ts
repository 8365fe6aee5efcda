import { topOf, type CategoryScope } from "../../domain/category-scope.ts";
import type { Currency } from "../../domain/money.ts";
import type { Period } from "../../domain/period.ts";

/** Where a user is in their report: which days, which currency, and what they look at. */
export interface ReportLocation {
  readonly period: Period;
  readonly currency: Currency;
  readonly screen: Screen;
}

/** What a report shows. Each names what it is about; the first page is 0. */
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
  /** Who the money of a category went to. */
  | { readonly kind: "merchants"; readonly scope: CategoryScope; readonly page: number }
  | { readonly kind: "transactions"; readonly of: TransactionsOf; readonly page: number };

/** Which transactions a list holds. Keys are those of a breakdown's parts. */
export type TransactionsOf =
  | { readonly kind: "category"; readonly scope: CategoryScope }
  | { readonly kind: "merchant"; readonly scope: CategoryScope; readonly key: string }
  | { readonly kind: "account"; readonly key: string }
  /** All income, or that of one category. */
  | { readonly kind: "income"; readonly scope: CategoryScope | null };

/** The same screen from its first page: another period's list has pages of its own. */
export function firstPage(screen: Screen): Screen {
  return "page" in screen ? { ...screen, page: 0 } : screen;
}

/** One tap back: the screen above. */
export function screenAbove(screen: Screen): Screen {
  switch (screen.kind) {
    case "merchants":
      return { kind: "category", topCategoryId: topOf(screen.scope) };
    case "transactions":
      return aboveTransactions(screen.of);
    case "months":
      return { kind: "income" };
    case "overview":
    case "comparison":
    case "days":
    case "income":
    case "accounts":
    case "left-out":
    case "categories":
    case "category":
      return { kind: "overview" };
  }
}

function aboveTransactions(of: TransactionsOf): Screen {
  switch (of.kind) {
    case "category":
      return { kind: "category", topCategoryId: topOf(of.scope) };
    case "merchant":
      return { kind: "merchants", scope: of.scope, page: 0 };
    case "account":
      return { kind: "accounts" };
    case "income":
      return { kind: "income" };
  }
}
