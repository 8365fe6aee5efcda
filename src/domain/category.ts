import { CATEGORIES, type Category } from "./categories.ts";
import type { Language } from "./language.ts";

/** Counts rows without a category and those with one that Pluggy added later. */
export const OTHER = "99999999";
export const INCOME = "01000000";
export const CREDIT_CARD_PAYMENT = "05100000";
export const INTERNAL_TRANSFER = "05060000";
export const CASH_TRANSFER = "05020000";
export const INVESTMENT_PROCEEDS = "03060000";
export const LOANS = "02000000";
export const INVESTMENTS = "03000000";
export const OWN_TRANSFERS = "04000000";
export const TRANSFERS = "05000000";
export const TAXES = "15000000";
/** IOF. */
export const FINANCIAL_TAX = "15030000";
export const BANK_FEES = "16000000";

const byId = new Map(CATEGORIES.map((category) => [category.id, category]));

/** The top-level category, by which reports group. */
export function topLevelOf(categoryId: string | null): string {
  const category = categoryId === null ? undefined : byId.get(categoryId);
  if (!category) return OTHER;
  return category.parentId === null ? category.id : topLevelOf(category.parentId);
}

/** The categories below one, or the top-level ones, in the tree's order. */
export function childCategories(parentId: string | null): string[] {
  return CATEGORIES.filter((category) => category.parentId === parentId).map(({ id }) => id);
}

/** The id itself; `OTHER` where it is null or unknown. */
export function knownCategoryId(categoryId: string | null): string {
  return categoryId !== null && byId.has(categoryId) ? categoryId : OTHER;
}

/** The id itself, or its nearest parent that is still in the tree; `OTHER` without one. */
export function keptCategoryId(categoryId: string): string {
  const parents = [`${categoryId.slice(0, 4)}0000`, `${categoryId.slice(0, 2)}000000`];
  return [categoryId, ...parents].find((id) => byId.has(id)) ?? OTHER;
}

/** The category's name, near Pluggy's wording; "Other" for an unknown id. */
export function categoryName(categoryId: string, language: Language): string {
  return (byId.get(categoryId)?.name ?? OTHER_NAME)[language];
}

const OTHER_NAME: Category["name"] = { pt: "Outros", en: "Other" };
