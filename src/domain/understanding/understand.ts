import { topLevelOf } from "../category.ts";
import type { CategorySource, DecidedCategory } from "../categorize/category-source.ts";
import { decideCategory } from "../categorize/decide-category.ts";
import { flowOf, isRefundCategory, type Flow } from "../flow.ts";
import { identifyMerchant } from "../merchants/identify-merchant.ts";
import type { Merchant, MerchantKind } from "../merchants/merchant.ts";
import { flowOfCategory, type Choice } from "./choice.ts";
import type { Facts } from "./facts.ts";
import { NOTHING_TAUGHT, ruleKey, type Teaching } from "./teaching.ts";

/** Everything that is decided about one transaction by itself. Pairs are found later. */
export interface Understanding {
  /** The key by the transaction's own facts. */
  readonly ownKey: string | null;
  /** The key it is summed by: that of the merchant which the user joined it to, else its own. */
  readonly merchantKey: string | null;
  readonly merchantName: string;
  readonly merchantKind: MerchantKind;
  readonly categoryId: string | null;
  readonly categorySource: CategorySource;
  readonly topCategoryId: string;
  readonly flow: Flow;
}

/** Decides merchant, category and flow of a transaction. Pure. */
export function understand(facts: Facts, teaching: Teaching): Understanding {
  const own = identifyMerchant(facts);
  const merchant = renamed(own, teaching);
  const learned = facts.facts.cnpjRoot && (teaching.learned.get(facts.facts.cnpjRoot) ?? null);
  const decided = decideCategory(facts, own, learned);
  const said = saidOf(facts, merchant, teaching);
  const category = said ? categoryOf(said.choice, decided, said.source) : decided;
  return {
    ownKey: own.key,
    merchantKey: merchant.key,
    merchantName: merchant.name,
    merchantKind: merchant.kind,
    categoryId: category.categoryId,
    categorySource: category.source,
    topCategoryId: topLevelOf(category.categoryId),
    flow: said ? flowOfChoice(said.choice, facts) : flowOf({ ...facts, ...category }),
  };
}

function renamed(own: Merchant, { merchants }: Teaching): Merchant {
  const known = own.key === null ? undefined : merchants.get(own.key);
  return known ? { ...own, ...known } : own;
}

/** What the user said of a transaction: of it alone, or by a rule for its merchant. */
export interface Said {
  readonly choice: Choice;
  readonly source: "choice" | "rule";
}

export function saidOf(
  facts: Pick<Facts, "id" | "direction">,
  { key }: Pick<Merchant, "key">,
  { choices, rules }: Pick<Teaching, "choices" | "rules">,
): Said | null {
  const choice = choices.get(facts.id);
  if (choice) return { choice, source: "choice" };
  const rule = key === null ? undefined : rules.get(ruleKey(key, facts.direction));
  return rule ? { choice: rule, source: "rule" } : null;
}

/** Where a stored transaction has its category from: "does not count" says nothing about it. */
export function categorySourceOf(row: Facts & Understanding, said: Said | null): CategorySource {
  if (said === null || said.choice.kind === "category") return row.categorySource;
  const { categoryId, categorySource } = understand(row, NOTHING_TAUGHT);
  // Only the user's other transactions say another one.
  return categoryId === row.categoryId ? categorySource : "learned";
}

/** "Does not count" says nothing about the category. */
function categoryOf(
  choice: Choice,
  decided: DecidedCategory,
  source: "choice" | "rule",
): DecidedCategory {
  const categoryId = choice.kind === "category" ? choice.categoryId : decided.categoryId;
  return { categoryId, source };
}

/** The flow that the user's decision gives. */
export function flowOfChoice(
  choice: Choice,
  facts: Pick<Facts, "direction" | "accountType">,
): Flow {
  if (choice.kind === "ignored") return "ignored";
  if (choice.kind === "own-transfer") return "own-transfer";
  if (choice.kind === "refund") return facts.direction === "in" ? "refund" : "spending";
  const { categoryId } = choice;
  const isRefund = facts.accountType === "CREDIT" || isRefundCategory(categoryId);
  return flowOfCategory(categoryId, facts.direction, isRefund);
}
