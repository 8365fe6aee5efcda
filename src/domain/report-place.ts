import { OTHER, topLevelOf } from "./category.ts";
import type { Currency } from "./money.ts";
import type { Period } from "./period.ts";

/** Where a person is in their report: which days, which currency, and what they look at. */
export interface ReportPlace {
  readonly period: Period;
  readonly currency: Currency;
  readonly screen: Screen;
}

/** A top-level category with all below it, or only what stands under one category itself. */
export type CategoryScope =
  | { readonly kind: "whole"; readonly topCategoryId: string }
  | { readonly kind: "only"; readonly categoryId: string };

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
  | { readonly kind: "movements"; readonly of: MovementsOf; readonly page: number };

/** Which movements a list holds. Keys are those of a breakdown's parts. */
export type MovementsOf =
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
    case "movements":
      return aboveMovements(screen.of);
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

function aboveMovements(of: MovementsOf): Screen {
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

/** What stands under a category itself; of "Other", everything that has no category we know. */
export function scopeOf(categoryId: string): CategoryScope {
  return categoryId === OTHER
    ? { kind: "whole", topCategoryId: OTHER }
    : { kind: "only", categoryId };
}

/** The category that a scope is called by. */
export function categoryOf(scope: CategoryScope): string {
  return scope.kind === "whole" ? scope.topCategoryId : scope.categoryId;
}

/** The top-level category of a scope. */
export function topOf(scope: CategoryScope): string {
  return scope.kind === "whole" ? scope.topCategoryId : topLevelOf(scope.categoryId);
}
