import type { PartLabel } from "./breakdown.ts";
import { childCategories } from "./category.ts";
import { categoryOf, type CategoryScope } from "./category-scope.ts";

/** The label of a scope's transactions; a category alone, beside those below it, has its own. */
export function scopeLabel(scope: CategoryScope): Extract<PartLabel, { kind: "category" }> {
  const categoryId = categoryOf(scope);
  const isOwn = scope.kind === "only" && hasBelow(categoryId);
  return { kind: "category", categoryId, ...(isOwn && { isOwn }) };
}

/** Whether there are categories below one. */
export function hasBelow(categoryId: string): boolean {
  return childCategories(categoryId).length > 0;
}
