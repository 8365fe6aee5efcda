import type { Connection } from "mongoose";
import type { Day } from "../domain/day.ts";
import type { FlowTotal } from "../domain/report.ts";
import type { Transactions } from "../usecases/ports.ts";
import { rowOf } from "./row.ts";
import { transactionModel, type TransactionModel } from "./transaction-model.ts";
import { transferLegs } from "./transfer-legs.ts";
import { upsertById, writeFields } from "./upsert-by-id.ts";

/** Rows that the bank took back stay, marked, but nothing here counts them. */
const LIVE = { deletedAt: null };

export function createTransactionsStore(connection: Connection): Transactions {
  const transactions = transactionModel(connection);
  return {
    upsertAll: (rows) =>
      upsertById(
        transactions,
        rows.map((row) => ({ ...rowOf(row), ...LIVE })),
      ),
    totals: (userId, first, last) => totals(transactions, userId, first, last),
    firstDay: async (userId) => {
      const row = await transactions
        .findOne({ userId, ...LIVE })
        .sort({ day: 1 })
        .select({ _id: 0, day: 1 })
        .lean<{ day: Day }>();
      return row?.day ?? null;
    },
    latestDays: (userId, today) => latestDays(transactions, userId, today),
    countOfItem: (itemId) => transactions.countDocuments({ itemId, ...LIVE }),
    transferLegs: (userId) => transferLegs(transactions, userId),
    setFlows: (flows) =>
      writeFields(
        transactions,
        flows.map(({ id, flow }) => ({ id, fields: { flow } })),
        { upsert: false },
      ),
  };
}

function totals(transactions: TransactionModel, userId: string, first: Day, last: Day) {
  return transactions.aggregate<FlowTotal>([
    { $match: { userId, ...LIVE, day: { $gte: first, $lte: last } } },
    {
      $group: {
        _id: { currency: "$currency", flow: "$flow", topCategoryId: "$topCategoryId" },
        minor: { $sum: "$minor" },
        count: { $sum: 1 },
      },
    },
    {
      $project: {
        _id: 0,
        currency: "$_id.currency",
        flow: "$_id.flow",
        topCategoryId: "$_id.topCategoryId",
        minor: 1,
        count: 1,
      },
    },
  ]);
}

async function latestDays(transactions: TransactionModel, userId: string, today: Day) {
  const rows = await transactions.aggregate<{ _id: string; day: Day }>([
    { $match: { userId, ...LIVE, day: { $lte: today } } },
    { $group: { _id: "$accountId", day: { $max: "$day" } } },
  ]);
  return new Map(rows.map(({ _id, day }) => [_id, day]));
}
