import { companyRefunds } from "../../domain/company-refunds.ts";
import { decidedUntil } from "../../domain/kept/kept.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/**
 * Finds money that companies gave back, by what the user spent there before. Derived from all stored
 * transactions, so the order of their arrival does not matter. After `decideTransfers`: a side of a pair
 * is no refund. A refund whose purchase may have been let go stays one. Returns the ids of transactions that changed.
 */
export async function decideRefunds(
  { transactions }: Pick<Ports, "transactions">,
  { id: userId, kept }: Pick<User, "id" | "kept">,
): Promise<readonly string[]> {
  const rows = await transactions.ofPayingMerchants(userId);
  const changed = companyRefunds(rows);
  if (kept !== null)
    for (const { id, day, categorySource } of rows)
      if (categorySource === "purchase" && day < decidedUntil(kept)) changed.delete(id);
  if (changed.size > 0)
    await transactions.decideUnsaid([...changed].map(([id, fields]) => ({ id, fields })));
  return [...changed.keys()];
}
