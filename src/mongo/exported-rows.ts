import type { QueryFilter } from "mongoose";
import type { Transaction } from "../domain/transaction.ts";
import type {
  ExportCount,
  ExportedRows,
  ExportedTransactions,
} from "../usecases/ports/exported-transactions.ts";
import {
  COUNTED,
  EXPORT_INDEX,
  REPORT_INDEX,
  transactionOf,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";

/** Small, because several users may export at once, and a batch is decoded and written without a turn of the event loop. */
const BATCH_SIZE = 100;

/** Queries that read a user's transactions to the end. */
export function exportedRows(transactions: TransactionModel): ExportedTransactions {
  return {
    exportedRows: (userId, which) => exportedBatches(transactions, userId, which),
    exportCounts: async (userId, { first, last }) => {
      const groups = await transactions
        .aggregate<Omit<ExportCount, keyof CountedBy> & { readonly _id: CountedBy }>([
          { $match: { userId, ...COUNTED, day: { $gte: first, $lte: last } } },
          {
            $group: {
              _id: { accountId: "$accountId", currency: "$currency", status: "$status" },
              count: { $sum: 1 },
              first: { $min: "$day" },
              last: { $max: "$day" },
            },
          },
        ])
        .hint(REPORT_INDEX);
      return groups.map(({ _id, ...count }) => ({ ..._id, ...count }));
    },
  };
}

type CountedBy = Pick<ExportCount, "accountId" | "currency" | "status">;

/** A cursor over the index, which has the order: nothing is sorted, and what is not asked for is not read. */
async function* exportedBatches(
  transactions: TransactionModel,
  userId: string,
  which: ExportedRows,
): AsyncGenerator<readonly Transaction[]> {
  let batch: Transaction[] = [];
  const cursor = transactions
    .find({ userId, ...filterOf(which) })
    .sort({ day: 1, _id: 1 })
    .hint(EXPORT_INDEX)
    .lean<TransactionRow>()
    .cursor({ batchSize: BATCH_SIZE });
  for await (const row of cursor) {
    batch.push(transactionOf(row));
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function filterOf({ days, accountIds, only, which, after }: ExportedRows) {
  const isAside = { $or: [{ deletedAt: { $ne: null } }, { toldBy: { $gt: "" } }] };
  const isLater = after && { $or: [{ day: { $gt: after.day } }, { _id: { $gt: after.id } }] };
  const parts: QueryFilter<TransactionRow>[] = [
    which === "counted" ? COUNTED : isAside,
    ...(isLater ? [isLater] : []),
    ...(accountIds ? [{ accountId: { $in: [...accountIds] } }] : []),
  ];
  const first = after ? after.day : days.first;
  return { ...only, day: { $gte: first, $lte: days.last }, $and: parts };
}
