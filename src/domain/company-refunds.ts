import { isSaid } from "./categorize/category-source.ts";
import { OTHER, TRANSFERS } from "./category.ts";
import { partyOf } from "./counterparty.ts";
import { groupBy } from "./group-by.ts";
import { isCompanyName } from "./merchants/merchant-kind.ts";
import type { Transaction } from "./transaction.ts";
import { NOTHING_TAUGHT } from "./understanding/teaching.ts";
import { understand } from "./understanding/understand.ts";

/** What a transaction counts as, and in which category. */
export type Decision = Pick<
  Transaction,
  "flow" | "categoryId" | "categorySource" | "topCategoryId"
>;

export function decisionOf({
  flow,
  categoryId,
  categorySource,
  topCategoryId,
}: Decision): Decision {
  return { flow, categoryId, categorySource, topCategoryId };
}

/** What a transaction is by itself, which may have been found to be a refund of a company. */
export function decidedAlone<Row extends Transaction>(row: Row): Row {
  if (row.categorySource !== "purchase") return row;
  return { ...row, ...decisionOf(understand(row, NOTHING_TAUGHT)) };
}

/**
 * Decides the money that companies paid into accounts, by all transactions with them, in any order: it
 * gives back what the user spent there until that day, up to the sum of it, and is in the category of
 * the purchase: the last one of that amount, else the last one that was not smaller, else the last one.
 * Anything else is what it is by itself. Answers the decisions that are not stored, by id.
 */
export function companyRefunds(rows: readonly Transaction[]): Map<string, Decision> {
  const groups = groupBy(rows, ({ merchantKey, currency }) => `${currency} ${merchantKey}`);
  const decided = [...groups.values()].flatMap(decidedOfCompany);
  const stored = new Map(rows.map((row) => [row.id, row]));
  return new Map(decided.filter(([id, decision]) => !isStored(stored.get(id), decision)));
}

function decidedOfCompany(rows: readonly Transaction[]): [id: string, Decision][] {
  const purchases: Transaction[] = [];
  const decided: [string, Decision][] = [];
  let left = 0;
  for (const row of rows.map(decidedAlone).sort(byTime)) {
    const purchase = mayGiveBack(row) && row.minor <= left ? purchaseOf(row, purchases) : undefined;
    if (row.flow === "spending") {
      left += row.minor;
      purchases.push(row);
    } else if (purchase || row.flow === "refund") left = Math.max(0, left - row.minor);
    if (mayGiveBack(row)) decided.push([row.id, purchase ? refundOf(purchase) : decisionOf(row)]);
  }
  return decided;
}

/** Purchases come first on their day. */
function byTime(a: Transaction, b: Transaction): number {
  return (
    a.day.localeCompare(b.day) || b.direction.localeCompare(a.direction) || a.id.localeCompare(b.id)
  );
}

/**
 * Whether a transaction, as it is by itself, is money from a company of which nothing more is known: no
 * category or one of transfers, whoever decided it, no decision of the user, no part of a pair.
 */
export function mayGiveBack(row: Transaction): boolean {
  const { accountType, direction, topCategoryId, flow } = row;
  if (accountType !== "BANK" || direction !== "in") return false;
  if (flow !== "income" && flow !== "refund") return false;
  const isUnplaced = UNPLACED.some((category) => category === topCategoryId);
  return isUnplaced && !isSaid(row.categorySource) && isCompany(row);
}

/** Top-level categories that say only that money moved. */
export const UNPLACED = [TRANSFERS, OTHER] as const;

/** A name alone may be a person's: it must have a word that only companies have. */
function isCompany({ merchantKind, merchantKey, ownKey, merchant, counterparty }: Transaction) {
  if (merchantKind !== "shop" || merchantKey === null || ownKey === null) return false;
  if (partyOf(counterparty) === "company" || merchant !== null) return true;
  return ownKey.startsWith("c:") || (ownKey.startsWith("n:") && isCompanyName(ownKey.slice(2)));
}

function purchaseOf(
  { minor }: Transaction,
  purchases: readonly Transaction[],
): Transaction | undefined {
  return (
    purchases.findLast((purchase) => purchase.minor === minor) ??
    purchases.findLast((purchase) => purchase.minor > minor) ??
    purchases.at(-1)
  );
}

function refundOf({ categoryId, topCategoryId }: Transaction): Decision {
  return { flow: "refund", categoryId, topCategoryId, categorySource: "purchase" };
}

function isStored(row: Transaction | undefined, { flow, ...decision }: Decision): boolean {
  return (
    row?.flow === flow &&
    row.categoryId === decision.categoryId &&
    row.categorySource === decision.categorySource
  );
}
