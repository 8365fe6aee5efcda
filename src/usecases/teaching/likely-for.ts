import { likelyCategories, type Placed } from "../../domain/likely-categories.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { Ports } from "../ports.ts";

/** The categories that a transaction of this merchant and direction most likely belongs to, the likeliest first. */
export async function likelyFor(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
  row: Placed & Pick<Transaction, "merchantKey">,
): Promise<string[]> {
  const { direction, merchantKey } = row;
  const [ofMerchant, ofAll] = await Promise.all([
    merchantKey === null ? [] : transactions.categoryUse(userId, { direction, merchantKey }),
    transactions.categoryUse(userId, { direction }),
  ]);
  return likelyCategories(row, ofMerchant, ofAll);
}
