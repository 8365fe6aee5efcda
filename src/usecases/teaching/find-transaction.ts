import type { Transaction } from "../../domain/transaction.ts";
import { daysOfKey, isKeyOf } from "../../domain/transaction-key.ts";
import type { User } from "../../domain/user.ts";
import type { Ports } from "../ports.ts";

/** The user's transaction with this key; null where it is somebody else's, the bank deleted it, or its month is kept as sums. */
export async function findTransaction(
  { transactions }: Pick<Ports, "transactions">,
  { id: userId, kept }: Pick<User, "id" | "kept">,
  key: string,
): Promise<Transaction | null> {
  const ids = await transactions.idsWithin(userId, daysOfKey(key));
  const id = ids.find((one) => isKeyOf(key, one));
  const row = id === undefined ? null : await transactions.ofUserById(userId, id);
  return row !== null && kept !== null && row.day < kept.from ? null : row;
}
