import type { AgedRow } from "../domain/replaced-rows.ts";
import type { Transactions } from "../usecases/ports/transactions.ts";
import { entityOf, type Row } from "./row.ts";
import {
  LIVE,
  transactionOf,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";
import { writeFields } from "./upsert-by-id.ts";

const BATCH_SIZE = 1000;

const HISTORY_FIELDS = {
  day: 1,
  direction: 1,
  minor: 1,
  currency: 1,
  status: 1,
  providerId: 1,
  toldBy: 1,
} as const;
type HistoryBatches = ReturnType<Transactions["historyRows"]>;
type ReportedHistoryRow =
  HistoryBatches extends AsyncIterable<readonly (infer Each)[]> ? Each : never;
type StoredHistoryRow = Omit<Row<ReportedHistoryRow>, "reportingAccountId"> &
  Pick<TransactionRow, "toldBy">;

const AGED_FIELDS = {
  day: 1,
  direction: 1,
  minor: 1,
  currency: 1,
  status: 1,
  description: 1,
  providerId: 1,
  seenAt: 1,
} as const;

type HistoryQueries = Pick<
  Transactions,
  | "newestOfAccount"
  | "historyRows"
  | "unseenOfAccount"
  | "setReportingAccounts"
  | "clearReportingAccounts"
>;

/** Queries that match a transaction with itself in another copy of its account, or under another id. */
export function historyRows(transactions: TransactionModel): HistoryQueries {
  return {
    newestOfAccount: async (accountId, { first, last }, limit) => {
      const rows = await transactions
        .find({ accountId, ...LIVE, day: { $gte: first, $lte: last } })
        .sort({ day: -1 })
        .limit(limit)
        .lean<TransactionRow[]>();
      return rows.map(transactionOf);
    },
    historyRows: (accountId) => historyBatches(transactions, accountId),
    unseenOfAccount: async (accountId, { first, last }, unseenSince) => {
      const days = { $gte: first, $lte: last };
      const rows = await transactions
        .find({ accountId, ...LIVE, day: days, seenAt: { $lt: unseenSince } }, AGED_FIELDS)
        .lean<Row<AgedRow>[]>();
      return rows.map(entityOf);
    },
    setReportingAccounts: (rows) =>
      writeFields(
        transactions,
        rows.map(({ id, reportingAccountId }) => ({ id, fields: { toldBy: reportingAccountId } })),
        { upsert: false },
      ),
    clearReportingAccounts: async (userId, exceptAccountIds) => {
      const assigned = { userId, toldBy: { $gt: "" }, accountId: { $nin: [...exceptAccountIds] } };
      await transactions.updateMany(assigned, { $set: { toldBy: null } });
    },
  };
}

async function* historyBatches(transactions: TransactionModel, accountId: string): HistoryBatches {
  let batch: ReportedHistoryRow[] = [];
  const cursor = transactions
    .find({ accountId, ...LIVE }, HISTORY_FIELDS)
    .lean<StoredHistoryRow>()
    .cursor({ batchSize: BATCH_SIZE });
  for await (const { _id: id, toldBy = null, ...row } of cursor) {
    batch.push({ id, reportingAccountId: toldBy, ...row });
    if (batch.length < BATCH_SIZE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
