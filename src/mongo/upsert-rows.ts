import { PAIRED_FLOWS } from "../domain/flow.ts";
import type { Transaction } from "../domain/transaction.ts";
import { rowOf } from "./row.ts";
import { LIVE, type TransactionModel } from "./transaction-model.ts";
import { upsertById } from "./upsert-by-id.ts";

/** Settled anew after every sync. */
const DECIDED_LATER = ["flow", "toldBy"] as const;

/**
 * Writes transactions by their ids. The flow of one that was paired with another stays until all pairs
 * are settled anew, so that a report between a sync's copying and its settling is not wrong for a moment.
 */
export async function upsertRows(
  transactions: TransactionModel,
  rows: readonly Transaction[],
  seenAt: Date,
): Promise<void> {
  const _id = { $in: rows.map(({ id }) => id) };
  const paired = await transactions
    .find({ _id, flow: { $in: [...PAIRED_FLOWS] } }, { _id: 1 })
    .lean<{ _id: string }[]>();
  const ids = new Set(paired.map((row) => row._id));
  await upsertById(
    transactions,
    rows.map((row) => ({ ...rowOf(row), ...LIVE, seenAt })),
    (row) => (ids.has(row._id) ? DECIDED_LATER : (["toldBy"] as const)),
  );
}
