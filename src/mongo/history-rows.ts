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

const BATCH = 1000;

const COPIED = {
  day: 1,
  direction: 1,
  minor: 1,
  currency: 1,
  status: 1,
  providerId: 1,
  toldBy: 1,
} as const;
type CopiedRows = ReturnType<Transactions["historyRows"]>;
type CopiedRow = CopiedRows extends AsyncIterable<readonly (infer Each)[]> ? Each : never;

const AGED = {
  day: 1,
  direction: 1,
  minor: 1,
  currency: 1,
  status: 1,
  description: 1,
  providerId: 1,
  seenAt: 1,
} as const;

type Steps = Pick<
  Transactions,
  | "newestOfAccount"
  | "historyRows"
  | "notSeenOfAccount"
  | "setReportingAccounts"
  | "clearReportingAccounts"
>;

/** What recognising a transaction again takes, in another copy of its account or under another id. */
export function historyRows(transactions: TransactionModel): Steps {
  return {
    newestOfAccount: async (accountId, { first, last }, limit) => {
      const rows = await transactions
        .find({ accountId, ...LIVE, day: { $gte: first, $lte: last } })
        .sort({ day: -1 })
        .limit(limit)
        .lean<TransactionRow[]>();
      return rows.map(transactionOf);
    },
    historyRows: (accountId) => allCopied(transactions, accountId),
    notSeenOfAccount: async (accountId, { first, last }, unseenSince) => {
      const days = { $gte: first, $lte: last };
      const rows = await transactions
        .find({ accountId, ...LIVE, day: days, seenAt: { $lt: unseenSince } }, AGED)
        .lean<Row<AgedRow>[]>();
      return rows.map(entityOf);
    },
    setReportingAccounts: (rows) =>
      writeFields(
        transactions,
        rows.map(({ id, toldBy }) => ({ id, fields: { toldBy } })),
        { upsert: false },
      ),
    clearReportingAccounts: async (userId, exceptAccountIds) => {
      const told = { userId, toldBy: { $gt: "" }, accountId: { $nin: [...exceptAccountIds] } };
      await transactions.updateMany(told, { $set: { toldBy: null } });
    },
  };
}

async function* allCopied(transactions: TransactionModel, accountId: string): CopiedRows {
  let batch: CopiedRow[] = [];
  const cursor = transactions
    .find({ accountId, ...LIVE }, COPIED)
    .lean<Row<CopiedRow>>()
    .cursor({ batchSize: BATCH });
  for await (const { _id: id, toldBy = null, ...row } of cursor) {
    batch.push({ id, toldBy, ...row });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
