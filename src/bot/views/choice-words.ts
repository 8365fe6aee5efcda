import { categoryName, keptCategoryId } from "../../domain/category.ts";
import type { Language } from "../../domain/language.ts";
import type { Choice } from "../../domain/understanding/choice.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";

/** What is said, as a label: a category's name, or "Don't count". */
export function choiceText(choice: Choice, language: Language): string {
  return choice.kind === "category"
    ? categoryName(keptCategoryId(choice.categoryId), language)
    : catalogFor(language).teaching.what[choice.kind];
}

/** The state of so many transactions after that, inside a sentence. */
export function stateText(choice: Choice, count: number, language: Language): string {
  const { state } = catalogFor(language).teaching;
  return choice.kind === "category"
    ? state.category({ name: choiceText(choice, language) })
    : state[choice.kind]({ count });
}
