import type { TransactionModel } from "./transaction-model.ts";

const BATCH_SIZE = 1000;

/** Marks transactions by id as fixed expenses, or removes the mark. Idempotent. */
export async function setFixed(
  transactions: TransactionModel,
  ids: readonly string[],
  isFixed: boolean,
): Promise<void> {
  const change = isFixed ? { $set: { fixed: true } } : { $unset: { fixed: "" } };
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    const _id = { $in: ids.slice(start, start + BATCH_SIZE) };
    await transactions.updateMany({ _id }, change);
  }
}
