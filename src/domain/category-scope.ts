import { OTHER, topLevelOf } from "./category.ts";

/** A top-level category with all its descendants, or one category without them. */
export type CategoryScope =
  | { readonly kind: "whole"; readonly topCategoryId: string }
  | { readonly kind: "only"; readonly categoryId: string };

/** The scope of one category alone. For "Other", all transactions without a known category. */
export function scopeOf(categoryId: string): CategoryScope {
  return categoryId === OTHER
    ? { kind: "whole", topCategoryId: OTHER }
    : { kind: "only", categoryId };
}

/** The category that names a scope. */
export function categoryOf(scope: CategoryScope): string {
  return scope.kind === "whole" ? scope.topCategoryId : scope.categoryId;
}

/** The top-level category of a scope. */
export function topOf(scope: CategoryScope): string {
  return scope.kind === "whole" ? scope.topCategoryId : topLevelOf(scope.categoryId);
}
