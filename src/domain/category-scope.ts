import { OTHER, topLevelOf } from "./category.ts";

/** A top-level category with all below it, or only what stands under one category itself. */
export type CategoryScope =
  | { readonly kind: "whole"; readonly topCategoryId: string }
  | { readonly kind: "only"; readonly categoryId: string };

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
