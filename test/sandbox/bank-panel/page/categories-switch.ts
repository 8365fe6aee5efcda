import { element } from "./element.ts";
import type { Words } from "./words.ts";

export interface CategoriesSwitch {
  readonly root: HTMLElement;
  show(words: Words, hasCategories: boolean): void;
}

/** The switch for Pluggy's categories, which many client applications do not have. */
export function createCategoriesSwitch(set: (on: boolean) => void): CategoriesSwitch {
  const heading = element("h2", { id: "categories-heading" });
  const label = element("span", {});
  const box = element("input", {
    type: "checkbox",
    id: "without-categories",
    onchange: () => set(!box.checked),
  });
  return {
    root: element(
      "section",
      { "aria-labelledby": "categories-heading" },
      heading,
      element("label", { class: "row" }, box, label),
    ),
    show(words, hasCategories) {
      heading.textContent = words.categories;
      label.textContent = words.withoutCategories;
      box.checked = !hasCategories;
    },
  };
}
