import { CATEGORIES, type Category } from "./categories.ts";
import type { Language } from "./language.ts";

/** Where rows without a category, or with one that Pluggy added later, are counted. */
export const OTHER = "99999999";
export const INCOME = "01000000";
export const CREDIT_CARD_PAYMENT = "05100000";
export const INTERNAL_TRANSFER = "05060000";
export const INVESTMENT_PROCEEDS = "03060000";
export const LOANS = "02000000";
export const INVESTMENTS = "03000000";
export const OWN_TRANSFERS = "04000000";
export const TRANSFERS = "05000000";

const byId = new Map(CATEGORIES.map((category) => [category.id, category]));

/** The top level a category belongs to: reports group by it. */
export function topLevelOf(categoryId: string | null): string {
  const category = categoryId === null ? undefined : byId.get(categoryId);
  if (!category) return OTHER;
  return category.parentId === null ? category.id : topLevelOf(category.parentId);
}

/** The id itself, or that of "Other" where there is none or we do not know it. */
export function knownCategoryId(categoryId: string | null): string {
  return categoryId !== null && byId.has(categoryId) ? categoryId : OTHER;
}

/** The name users read, as Pluggy writes it (with its slips mended); unknown ids are "Other". */
export function categoryName(categoryId: string, language: Language): string {
  return (byId.get(categoryId)?.name ?? OTHER_NAME)[language];
}

const OTHER_NAME: Category["name"] = { pt: "Outros", en: "Other" };
