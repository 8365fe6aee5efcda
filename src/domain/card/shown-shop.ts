import { alignText } from "../merchants/aligned-text.ts";
import { isCompanyWord } from "../merchants/merchant-kind.ts";
import type { Merchant } from "../merchants/merchant.ts";
import { normalizedName } from "../merchants/normalize-name.ts";
import { isPersonWord } from "./person-words.ts";

/**
 * The name of a merchant that may be shown to others; null unless it is no person's for certain. A
 * purchase by card at somebody who sells looks like one at a shop, and users give names themselves. So
 * it is that of a known brand, as the brand spells it, or that of a company: by its CNPJ, with a word
 * that companies have, and without a digit, a sign of money or anything that may be a first name.
 */
export function shownShop({
  key,
  name,
  kind,
}: Pick<Merchant, "key" | "name" | "kind">): string | null {
  if (kind !== "shop") return null;
  const { plain } = alignText(name);
  const normalized = normalizedName(plain);
  if (normalized === null) return null;
  if (normalized.brand !== null) return normalized.brand;
  const words = plain.split(/[^\p{L}]+/u);
  const isCompany = key !== null && key.startsWith("c:") && words.some(isOfCompany);
  const mayBePerson = words.some((word) => !isOfCompany(word) && isPersonWord(word));
  return isCompany && !mayBePerson && !AMOUNT.test(name) ? name : null;
}

/** Digits, and what stands for a currency. */
const AMOUNT = /[\p{N}\p{Sc}]/u;

/** `COM` is short for commerce, and a preposition. */
function isOfCompany(word: string): boolean {
  return word !== "COM" && isCompanyWord(word);
}
