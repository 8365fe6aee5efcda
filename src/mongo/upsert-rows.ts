import { isSaid, SAID } from "../domain/categorize/category-source.ts";
import { mayGiveBack } from "../domain/company-refunds.ts";
import { PAIRED_FLOWS } from "../domain/flow.ts";
import type { Arrival } from "../usecases/ports/transactions.ts";
import type { Transaction } from "../domain/transaction.ts";
import { LIVE, transactionRow, type TransactionModel } from "./transaction-model.ts";
import { upsertById } from "./upsert-by-id.ts";

/** Recomputed from all transactions after every sync; `newsAt` is written once. */
const KEPT = ["toldBy", "fixed", "newsAt"] as const;
const FLOW = ["flow", ...KEPT] as const;
const DECISION = [...FLOW, "categoryId", "categorySource", "topCategoryId"] as const;

/**
 * Writes transactions by id. What was decided of one by others (the flow of a pair, the refund of a
 * company) is kept until it is decided again, so that a report in between is correct; but what the user
 * said, or the bank says now, decides at once.
 */
export async function upsertRows(
  transactions: TransactionModel,
  rows: readonly Transaction[],
  seenAt: Date,
  arrival: Arrival = "history",
): Promise<void> {
  const _id = { $in: rows.map(({ id }) => id) };
  const decided = await transactions
    .find(
      {
        _id,
        categorySource: { $nin: [...SAID] },
        $or: [{ flow: { $in: [...PAIRED_FLOWS] } }, { categorySource: "purchase" }],
      },
      { _id: 1, categorySource: 1 },
    )
    .lean<{ _id: string; categorySource?: string }[]>();
  const sources = new Map(decided.map((row) => [row._id, row.categorySource]));
  const keptOf = (row: Transaction) => {
    if (!sources.has(row.id) || isSaid(row.categorySource)) return KEPT;
    if (sources.get(row.id) !== "purchase") return FLOW;
    return mayGiveBack(row) ? DECISION : KEPT;
  };
  const newsAt = arrival === "news" ? { newsAt: seenAt } : {};
  const kept = new Map(rows.map((row) => [row.id, keptOf(row)]));
  await upsertById(
    transactions,
    rows.map((row) => ({ ...transactionRow(row), ...LIVE, seenAt, ...newsAt })),
    ({ _id: id }) => kept.get(id) ?? KEPT,
  );
}
