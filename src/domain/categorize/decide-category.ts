import {
  CREDIT_CARD_PAYMENT,
  INVESTMENT_PROCEEDS,
  TAXES,
  topLevelOf,
  TRANSFERS,
} from "../category.ts";
import { partyOf } from "../counterparty.ts";
import type { Merchant } from "../merchants/merchant.ts";
import { memoized } from "../memoized.ts";
import { bareWords } from "../plain-text.ts";
import { mentionsReturn } from "../return-words.ts";
import type { Facts } from "../understanding/facts.ts";
import type { DecidedCategory } from "./category-source.ts";
import { categoryOfMcc } from "./mcc-table.ts";
import { operationCategory } from "./operation-category.ts";
import { structuralCategory } from "./structural-facts.ts";
import { createWordIndex } from "./word-index.ts";
import { typedWords } from "./typed-words.ts";
import { PLATFORM_WORDS, SHOP_WORDS } from "./word-list.ts";

const platforms = createWordIndex(Object.entries(PLATFORM_WORDS));
const shops = createWordIndex(Object.entries(SHOP_WORDS));

/**
 * The category of a transaction about which the user said nothing: the first of structural facts,
 * Pluggy's category, what was learned of its CNPJ root, words for delivery and marketplaces, MCC,
 * other words, and the kind of operation. Pure.
 */
export function decideCategory(
  row: Facts,
  merchant: Merchant,
  learned: string | null,
): DecidedCategory {
  const text = bankText(row);
  const structure = structureOf(row, merchant, text);
  if (structure !== null) return { categoryId: structure, source: "structure" };
  if (row.bankCategoryId !== null) return { categoryId: row.bankCategoryId, source: "bank" };
  return (
    (isPurchase(row, merchant, text) ? purchaseCategory(row, merchant, { text, learned }) : null) ??
    operationOf(row, merchant, text)
  );
}

/** What the bank wrote, in plain words; a bar stands between description and raw wording. */
function bankText({ description, facts: { rawDescription } }: Facts): string {
  const text = bareWords(description);
  if (rawDescription === null || rawDescription === description) return text;
  const raw = bareWords(rawDescription);
  return text.includes(raw) ? text : `${text} | ${raw}`;
}

/** Names of people are no words: only what concerns persons is read of them. */
const ABOUT_PERSONS: ReadonlySet<string> = new Set(["01010000", "06020000", "04000000"]);

/** Pluggy's category stays where it says the same, perhaps more precisely. */
function structureOf(row: Facts, merchant: Merchant, text: string): string | null {
  const found = structuralCategory(row, text);
  if (found === null || (isPerson(row, merchant) && !ABOUT_PERSONS.has(found))) return null;
  return row.bankCategoryId !== null && saysTheSame(row.bankCategoryId, found) ? null : found;
}

function saysTheSame(bank: string, structure: string): boolean {
  const isExact = structure === CREDIT_CARD_PAYMENT || structure === INVESTMENT_PROCEEDS;
  return isExact ? bank === structure : topLevelOf(bank) === topLevelOf(structure);
}

function isPerson({ counterparty }: Facts, { kind }: Merchant): boolean {
  return kind === "person" || partyOf(counterparty) === "person";
}

/** Money out for something, or its return. A sale to a shop is no purchase there. */
function isPurchase(row: Facts, merchant: Merchant, text: string): boolean {
  if (isPerson(row, merchant)) return false;
  if (row.accountType === "CREDIT") return true;
  if (row.direction === "out") return !WITHDRAWAL.test(text);
  return mentionsReturn({ description: text });
}

/** Cash, wherever the machine stands. */
const WITHDRAWAL = /(?:^|\| )(?:\S+ \S+ )?saques?\b/;

function purchaseCategory(
  row: Facts,
  merchant: Merchant,
  { text, learned }: { readonly text: string; readonly learned: string | null },
): DecidedCategory | null {
  const { merchant: named, facts } = row;
  if (learned !== null) return { categoryId: learned, source: "learned" };
  const names = [merchant.name, named ?? ""].map(bareWords).filter((name) => !text.includes(name));
  const words = [...names, text].join(" | ");
  const { platform, shop } = row.accountType === "CASH" ? typedWordsIn(words) : wordsIn(words);
  if (platform !== null) return { categoryId: platform, source: "name" };
  const byMcc = facts.mcc === null ? null : categoryOfMcc(facts.mcc);
  if (byMcc !== null && topLevelOf(byMcc) !== TRANSFERS)
    return { categoryId: byMcc, source: "mcc" };
  if (shop !== null) return { categoryId: shop, source: "name" };
  return byMcc === null ? null : { categoryId: byMcc, source: "mcc" };
}

const wordsIn = memoized((text) => {
  const name = text.replaceAll(CHANNELS, " ").replaceAll(ACQUIRERS, " ");
  const shop = shops.find(name) ?? shops.find(name.replaceAll(BRANCH, "$1 "));
  return { platform: platforms.find(name), shop };
});

/** What a user typed of cash is read with the words of their questions. */
const typedWordsIn = memoized((text) => ({
  platform: platforms.find(text),
  shop: typedWords.find(text),
}));

/** By which channel a bank was told to move money, which says nothing about the shop. */
const CHANNELS =
  /\b(?:(?:via|pel[ao]|por|n[ao]) (?:internet|celular|app|aplicativo)|(?:internet|celular|mobile) bank\w*|caixa eletr\w*|(?<=\b(?:pag\w*|pgto|transf\w*|ted|doc|pix|tev|visa|venda|mesm t|boletos?|titulos?|tit) )(?:eletron\w*|(?:internet|celular)(?= \||$)))\b/g;
/** The number of a branch at the end of a shop's name: `RAIA4321`. */
const BRANCH = /\b([a-z]{3,})\d{2,}\b/g;

/** Names of payment companies, which say nothing about the shop. */
const ACQUIRERS =
  /\b(?:mercado ?pago|mercpago|pag ?seguro|pagbank|cielo|stone|sumup|infinitepay|getnet|ton)\b/g;

/** What an authority is paid for is a tax, unless its words say another thing. */
function operationOf(row: Facts, { kind }: Merchant, text: string): DecidedCategory {
  if (kind === "government" && row.direction === "out")
    return { categoryId: TAXES, source: "name" };
  const categoryId = operationCategory(row, text);
  return { categoryId, source: categoryId === null ? "none" : "operation" };
}
