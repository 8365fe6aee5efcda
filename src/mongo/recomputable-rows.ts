import type { Transaction } from "../domain/transaction.ts";
import { transactionOf, type TransactionModel, type TransactionRow } from "./transaction-model.ts";

const BATCH_SIZE = 1000;

/**
 * All of a user's transactions in batches. Each batch is a query of its own, in the order of ids, so
 * the caller may change rows in between.
 */
export async function* recomputableRows(
  transactions: TransactionModel,
  userId: string,
): AsyncGenerator<readonly Transaction[]> {
  for (let after = ""; ;) {
    const rows = await transactions
      .find({ userId, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(BATCH_SIZE)
      .lean<TransactionRow[]>();
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(transactionOf);
    after = last._id;
  }
}
