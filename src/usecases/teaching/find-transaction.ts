import type { Transaction } from "../../domain/transaction.ts";
import { daysOfKey, isKeyOf } from "../../domain/transaction-key.ts";
import type { Ports } from "../ports.ts";

/** The user's transaction with this key; null where it is somebody else's, or the bank deleted it. */
export async function findTransaction(
  { transactions }: Pick<Ports, "transactions">,
  userId: string,
  key: string,
): Promise<Transaction | null> {
  const ids = await transactions.idsWithin(userId, daysOfKey(key));
  const id = ids.find((one) => isKeyOf(key, one));
  return id === undefined ? null : transactions.ofUserById(userId, id);
}
