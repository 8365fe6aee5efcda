import { isSaid, SAID } from "../domain/categorize/category-source.ts";
import { PAIRED_FLOWS } from "../domain/flow.ts";
import type { Transaction } from "../domain/transaction.ts";
import { LIVE, transactionRow, type TransactionModel } from "./transaction-model.ts";
import { upsertById } from "./upsert-by-id.ts";

/** Recomputed after every sync. */
const DECIDED_LATER = ["flow", "toldBy"] as const;

/**
 * Writes transactions by id. The flow of a paired one is kept until the pairs are recomputed, so that a
 * report in between is correct; but what the user said decides at once.
 */
export async function upsertRows(
  transactions: TransactionModel,
  rows: readonly Transaction[],
  seenAt: Date,
): Promise<void> {
  const _id = { $in: rows.map(({ id }) => id) };
  const paired = await transactions
    .find(
      { _id, flow: { $in: [...PAIRED_FLOWS] }, categorySource: { $nin: [...SAID] } },
      { _id: 1 },
    )
    .lean<{ _id: string }[]>();
  const ids = new Set(paired.map((row) => row._id));
  await upsertById(
    transactions,
    rows.map((row) => ({ ...transactionRow(row), ...LIVE, seenAt })),
    (row) =>
      ids.has(row._id) && !isSaid(row.categorySource) ? DECIDED_LATER : (["toldBy"] as const),
  );
}
