import type { Merchant } from "../merchants/merchant.ts";
import type { Facts } from "../understanding/facts.ts";
import type { DecidedCategory } from "./category-source.ts";

/**
 * The category of a transaction about which the user said nothing: the first of structural facts,
 * Pluggy's category, what was learned of its CNPJ root, words, MCC and kind of operation. Pure.
 */
export function decideCategory(
  { bankCategoryId }: Facts,
  _merchant: Merchant,
  _learned: string | null,
): DecidedCategory {
  return { categoryId: bankCategoryId, source: bankCategoryId === null ? "none" : "bank" };
}
