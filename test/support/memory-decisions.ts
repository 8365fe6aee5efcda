import { isSaid } from "../../src/domain/categorize/category-source.ts";
import { decisionOf, mayGiveBack, UNPLACED } from "../../src/domain/company-refunds.ts";
import { isKeptFlow, isWithdrawal } from "../../src/domain/cash/withdrawal.ts";
import type { Transaction } from "../../src/domain/transaction.ts";

/** What was decided of a stored transaction by others, until it is decided again. */
export function keptOf(known: Transaction, row: Transaction): Partial<Transaction> {
  if (isSaid(known.categorySource) || isSaid(row.categorySource)) return {};
  if (known.categorySource === "purchase") return mayGiveBack(row) ? decisionOf(known) : {};
  return isKeptFlow(known.flow, row) ? { flow: known.flow } : {};
}

/** All transactions of merchants that paid into an account of no category but one of transfers. */
export function ofPayingMerchants(rows: readonly Transaction[]): Transaction[] {
  const paid = rows.filter(
    ({ accountType, direction, merchantKind, topCategoryId, categorySource }) =>
      accountType === "BANK" &&
      direction === "in" &&
      merchantKind === "shop" &&
      (UNPLACED.some((category) => category === topCategoryId) || categorySource === "purchase"),
  );
  const keys = new Set(paid.map(({ merchantKey }) => merchantKey));
  return rows.filter(({ merchantKey }) => merchantKey !== null && keys.has(merchantKey));
}

export function withdrawalsOf(
  rows: readonly Transaction[],
  { areMoves }: { readonly areMoves: boolean },
): Transaction[] {
  return rows.filter((row) => isWithdrawal(row) && (row.flow === "withdrawal") === areMoves);
}
