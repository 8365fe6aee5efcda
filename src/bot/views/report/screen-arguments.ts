import type { CategoryScope } from "../../../domain/category-scope.ts";

// Arguments of screens in callback data. They may be forged, so reading one checks it.

export function scopeArgument(scope: CategoryScope): string {
  return scope.kind === "whole" ? `w${scope.topCategoryId}` : `e${scope.categoryId}`;
}

export function readScope(argument: string): CategoryScope | null {
  const id = argument.slice(1);
  if (!isCategoryId(id)) return null;
  if (argument.startsWith("w")) return { kind: "whole", topCategoryId: id };
  return argument.startsWith("e") ? { kind: "only", categoryId: id } : null;
}

export function isCategoryId(text: string): boolean {
  return /^\d{8,9}$/.test(text);
}

/** The number of a page; 0 where the text is none. */
export function readPage(argument: string): number {
  return /^\d{1,4}$/.test(argument) ? Number(argument) : 0;
}
