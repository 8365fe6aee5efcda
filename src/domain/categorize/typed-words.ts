import { INVESTMENTS, OWN_TRANSFERS, topLevelOf, TRANSFERS } from "../category.ts";
import { bareWords } from "../plain-text.ts";
import { CATEGORY_TERMS, isIncomeCategory } from "../questions/category-words.ts";
import { createWordIndex } from "./word-index.ts";
import { SHOP_WORDS } from "./word-list.ts";

/** What only banks and brokers move. */
const BANK_ONLY: ReadonlySet<string> = new Set([TRANSFERS, OWN_TRANSFERS, INVESTMENTS]);

const SPENT_TERMS = [...CATEGORY_TERMS]
  .filter(([, id]) => !isIncomeCategory(id) && !BANK_ONLY.has(topLevelOf(id)))
  .map(([phrase, id]) => [id, bareWords(phrase)] as const);

/**
 * Finds the category of what a user typed as spent: by the words that questions name categories with, and by
 * those of shops where these say more. So `ônibus` is public transport, in which a bank's row is a coach line.
 */
export const typedWords = createWordIndex([...SPENT_TERMS, ...Object.entries(SHOP_WORDS)]);
