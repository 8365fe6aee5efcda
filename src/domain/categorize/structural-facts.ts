import { OTHER, OWN_TRANSFERS, topLevelOf, TRANSFERS } from "../category.ts";
import { memoized } from "../memoized.ts";
import { isWithSelf } from "../own-money.ts";
import { mentionsReturn } from "../return-words.ts";
import type { Facts } from "../understanding/facts.ts";
import { STRUCTURAL_RULES, type StructuralRule } from "./structural-rules.ts";

/** The category of what a transaction is by structure; null where nothing says it. */
export function structuralCategory(row: Facts, text: string): string | null {
  const words = isSpecific(row.bankCategoryId) ? null : text;
  const rule = STRUCTURAL_RULES.find((one) => matches(one, row, words));
  return rule?.categoryId ?? ownTransfer(row, text);
}

/** `text` is null where words are weaker evidence than Pluggy's category. */
function matches(rule: StructuralRule, row: Facts, text: string | null): boolean {
  if (rule.on !== undefined && rule.on !== row.accountType) return false;
  if (rule.direction !== undefined && rule.direction !== row.direction) return false;
  const { operationType, feeType } = row.facts;
  if (rule.codes?.some((code) => code === operationType || code === feeType)) return true;
  return text !== null && rulesIn(text).has(rule);
}

/** The rules whose words are in a text. */
const rulesIn = memoized(
  (text) =>
    new Set(
      STRUCTURAL_RULES.filter(
        ({ words, unless }) => words?.test(text) === true && unless?.test(text) !== true,
      ),
    ),
);

/** The other party is the user, and the money is no salary, which the rules above find. */
function ownTransfer(row: Facts, text: string): string | null {
  if (!isWithSelf(row) || isSpecific(row.bankCategoryId) || mentionsReturn({ description: text }))
    return null;
  return OWN_TRANSFERS;
}

/** Whether Pluggy says more than that money was moved: words and documents are weaker evidence then. */
function isSpecific(bankCategoryId: string | null): boolean {
  const top = topLevelOf(bankCategoryId);
  return top !== TRANSFERS && top !== OTHER;
}
