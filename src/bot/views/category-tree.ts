import { categoryName, childCategories } from "../../domain/category.ts";
import type { Language } from "../../domain/language.ts";
import { catalogFor } from "../../i18n/catalog-for.ts";
import { inRows } from "./in-rows.ts";

/** The buttons of a tree of categories. */
interface TreeButtons<Button> {
  readonly choose: (label: string, categoryId: string) => Button;
  readonly open: (label: string, topCategoryId: string) => Button;
}

/** Rows of buttons for some categories. */
export function categoryButtons<Button>(
  ids: readonly string[],
  language: Language,
  { choose }: Pick<TreeButtons<Button>, "choose">,
): Button[][] {
  return inRows(
    ids.map((id) => choose(categoryName(id, language), id)),
    2,
  );
}

/** The top-level categories, of which those with others below them are opened first. */
export function topCategoryButtons<Button>(
  language: Language,
  { choose, open }: TreeButtons<Button>,
): Button[][] {
  const buttons = childCategories(null).map((id) =>
    (childCategories(id).length === 0 ? choose : open)(categoryName(id, language), id),
  );
  return inRows(buttons, 2);
}

/** A whole top-level category, and those below it. */
export function lowerCategoryButtons<Button>(
  topCategoryId: string,
  language: Language,
  buttons: Pick<TreeButtons<Button>, "choose">,
): Button[][] {
  const { wholeCategory } = catalogFor(language).teaching.button;
  const whole = wholeCategory({ name: categoryName(topCategoryId, language) });
  const below = childCategories(topCategoryId).flatMap((id) => [id, ...childCategories(id)]);
  return [[buttons.choose(whole, topCategoryId)], ...categoryButtons(below, language, buttons)];
}
