import type { PartLabel } from "../domain/breakdown.ts";
import { categoryName, INCOME } from "../domain/category.ts";
import type { Language } from "../domain/language.ts";
import { catalogFor } from "./catalog-for.ts";

/** The name of a category as a part: its own transactions are "Outros de Moradia", not "Moradia". */
export function categoryLabel(
  { categoryId, isOwn }: Extract<PartLabel, { readonly kind: "category" }>,
  language: Language,
): string {
  const { ownOf, ownIncome } = catalogFor(language).report.screen;
  const category = categoryName(categoryId, language);
  if (!isOwn) return category;
  return categoryId === INCOME ? ownIncome : ownOf({ category });
}
