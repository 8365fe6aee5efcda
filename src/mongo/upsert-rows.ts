import { isSaid, SAID } from "../domain/categorize/category-source.ts";
import { mayGiveBack } from "../domain/company-refunds.ts";
import { isKeptFlow } from "../domain/cash/withdrawal.ts";
import { PAIRED_FLOWS, type Flow } from "../domain/flow.ts";
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
        $or: [{ flow: { $in: [...PAIRED_FLOWS, "withdrawal"] } }, { categorySource: "purchase" }],
      },
      { _id: 1, flow: 1, categorySource: 1 },
    )
    .lean<{ _id: string; flow: Flow; categorySource?: string }[]>();
  const known = new Map(decided.map((row) => [row._id, row]));
  const keptOf = (row: Transaction) => {
    const stored = known.get(row.id);
    if (!stored || isSaid(row.categorySource)) return KEPT;
    if (stored.categorySource === "purchase") return mayGiveBack(row) ? DECISION : KEPT;
    return isKeptFlow(stored.flow, row) ? FLOW : KEPT;
  };
  const newsAt = arrival === "news" ? { newsAt: seenAt } : {};
  const kept = new Map(rows.map((row) => [row.id, keptOf(row)]));
  await upsertById(
    transactions,
    rows.map((row) => ({ ...transactionRow(row), ...LIVE, seenAt, ...newsAt })),
    ({ _id: id }) => kept.get(id) ?? KEPT,
  );
}
