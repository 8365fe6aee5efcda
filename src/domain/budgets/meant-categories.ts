import { CATEGORIES } from "../categories.ts";
import { categoryName, topLevelOf } from "../category.ts";
import { isMisspelt } from "../is-misspelt.ts";
import { LANGUAGES } from "../language.ts";
import { bareWords } from "../plain-text.ts";
import { CATEGORY_TERMS } from "../questions/category-words.ts";
import { budgetCategories } from "./budget.ts";

/** Which categories a name means, as ids of top-level ones. */
export interface MeantCategories {
  /** Whether the name is the category's own, and no guess. */
  readonly isSure: boolean;
  /** One where it is sure; else the likely ones, none where it is like no name. */
  readonly ids: readonly string[];
}

/** The category of each name and everyday word, as questions have them. */
const BY_WORD = new Map([...CATEGORY_TERMS].map(([term, id]) => [bareWords(term), id]));

/** A longer text is no name. */
const MAX_NAME_LENGTH = 60;
const MIN_START = 3;
const MIN_INSIDE = 4;

/**
 * The category that a name or an everyday word in either language means; accents and capitals do not matter.
 * Where it is only like a name, by a letter or two, a part of it or the name of a category below, the ones that it is like.
 */
export function meantCategories(written: string): MeantCategories {
  const name = bareWords(written);
  if (name === "" || name.length > MAX_NAME_LENGTH) return { isSure: false, ids: [] };
  const own = budgetCategories();
  const sure = own.filter((id) => namesOf(id).includes(name) || BY_WORD.get(name) === id);
  if (sure.length === 1) return { isSure: true, ids: sure };
  const like = own.filter((id) => namesOf(id).some((other) => isLike(name, other)));
  const below = CATEGORIES.filter(
    ({ id, parentId }) => parentId !== null && namesOf(id).some((other) => isLike(name, other)),
  ).map(({ id }) => topLevelOf(id));
  const found = new Set([...sure, ...like, ...below]);
  return { isSure: false, ids: own.filter((id) => found.has(id)) };
}

function namesOf(id: string): string[] {
  return LANGUAGES.map((language) => bareWords(categoryName(id, language)));
}

function isLike(name: string, other: string): boolean {
  const starts = other.split(" ").some((word) => word.startsWith(name));
  if (starts && name.length >= MIN_START) return true;
  return (name.length >= MIN_INSIDE && other.includes(name)) || isNear(name, other);
}

/** Two letters may be wrong, one in a short name. */
function isNear(name: string, other: string): boolean {
  return isMisspelt(name, other, name.length < 5 ? 1 : 2);
}
