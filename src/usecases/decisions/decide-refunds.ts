import { companyRefunds } from "../../domain/company-refunds.ts";
import type { Ports } from "../ports.ts";

/**
 * Finds money that companies gave back, by what the user spent there before. Derived from all stored
 * transactions, so the order of their arrival does not matter. After `decideTransfers`: a side of a pair
 * is no refund. Returns the ids of transactions that changed.
 */
export async function decideRefunds(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
): Promise<readonly string[]> {
  const changed = companyRefunds(await transactions.ofPayingMerchants(userId));
  if (changed.size > 0)
    await transactions.decideUnsaid([...changed].map(([id, fields]) => ({ id, fields })));
  return [...changed.keys()];
}
