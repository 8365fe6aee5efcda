import type { Connection, QueryFilter } from "mongoose";
import type { Day } from "../domain/day.ts";
import type { Transaction } from "../domain/transaction.ts";
import type { Transactions } from "../usecases/ports/transactions.ts";
import { cardRows } from "./card-rows.ts";
import { decidedRows } from "./decided-rows.ts";
import { exportedRows } from "./exported-rows.ts";
import { historyRows } from "./history-rows.ts";
import { keptMerchants } from "./kept-merchants.ts";
import { letGoRows } from "./let-go-rows.ts";
import { keptSums } from "./kept-sums.ts";
import { markDeleted } from "./mark-deleted.ts";
import { newsRows } from "./news-rows.ts";
import { recurringRows } from "./recurring-rows.ts";
import { searchedRows } from "./searched-rows.ts";
import { nearestDays } from "./nearest-days.ts";
import { rangeSums } from "./range-sums.ts";
import { largestExpenses, listedRows, transactionSums } from "./transaction-sums.ts";
import { recomputableRows } from "./recomputable-rows.ts";
import {
  COUNTED,
  LIVE,
  transactionModel,
  transactionOf,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";
import { transferLegs } from "./transfer-legs.ts";
import { taughtRows } from "./taught-rows.ts";
import { upsertRows } from "./upsert-rows.ts";
import { writeFields } from "./upsert-by-id.ts";

export function createTransactionsStore(connection: Connection): Transactions {
  const transactions = transactionModel(connection);
  const sumsOfRanges: Transactions["sumsOfRanges"] = (userId, ranges, by) =>
    rangeSums(transactions, userId, ranges, by);
  return {
    upsertAll: (rows, seenAt, arrival) => upsertRows(transactions, rows, seenAt, arrival),
    sums: (userId, span, by) => transactionSums(transactions, userId, span, by),
    sumsOfRanges,
    keptSumsOfRanges: keptSums(sumsOfRanges),
    keptMerchants: keptMerchants(transactions),
    bankCategories: (ids) => bankCategories(transactions, ids),
    largestExpenses: async (userId, span) =>
      (await largestExpenses(transactions, userId, span)).map(transactionOf),
    list: async (userId, which, page) =>
      (await listedRows(transactions, userId, which, page)).map(transactionOf),
    nearestDays: (userId, period, today) => nearestDays(transactions, userId, period, today),
    firstDay: (userId, near) => firstDay(transactions, { userId, ...COUNTED }, near),
    latestDays: (accountIds, today) => latestDays(transactions, accountIds, today),
    firstDays: (accounts) => firstDays(transactions, accounts),
    instalmentsDated: (accountId, dates) =>
      liveRows(transactions, { accountId, date: { $in: dates }, billMonth: { $gt: "" } }),
    countOfItem: (itemId) => transactions.countDocuments({ itemId, ...COUNTED }),
    ofAccountSince: (accountId, first) =>
      liveRows(transactions, { accountId, day: { $gte: first } }),
    cardRows: (accountId, first) => cardRows(transactions, accountId, first),
    firstDayOfAccount: (accountId) => firstDay(transactions, { accountId, ...LIVE }),
    ...historyRows(transactions),
    transferLegs: (userId, amounts, only) => transferLegs(transactions, userId, amounts, only),
    ...decidedRows(transactions),
    ...markDeleted(transactions),
    ...newsRows(transactions),
    ...taughtRows(transactions),
    ...recurringRows(transactions),
    ...exportedRows(transactions),
    ...searchedRows(transactions),
    ...letGoRows(transactions),
    recomputableOfUser: (userId) => recomputableRows(transactions, userId),
    amend: (changes) => writeFields(transactions, changes, { upsert: false }),
    removeOfItem: async (itemId) => void (await transactions.deleteMany({ itemId })),
    removeByIds: async (userId, ids) =>
      void (await transactions.deleteMany({ _id: { $in: [...ids] }, userId })),
  };
}

async function liveRows(
  transactions: TransactionModel,
  filter: QueryFilter<TransactionRow>,
): Promise<Transaction[]> {
  const rows = await transactions.find({ ...filter, ...LIVE }).lean<TransactionRow[]>();
  return rows.map(transactionOf);
}

/** Rows of older versions have the bank's category as their category. */
async function bankCategories(
  transactions: TransactionModel,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transactions
    .find({ _id: { $in: [...ids] } }, { categoryId: 1, bankCategoryId: 1 })
    .lean<Pick<TransactionRow, "_id" | "categoryId" | "bankCategoryId">[]>();
  return new Map(
    rows.flatMap(({ _id, categoryId, bankCategoryId = categoryId }) =>
      bankCategoryId === null ? [] : [[_id, bankCategoryId] as const],
    ),
  );
}

/**
 * The first day of the rows. Those up to the day that it was are few, so that an engine that does not use the
 * order of an index has few to sort; where there are none any more, all are looked at.
 */
async function firstDay(
  transactions: TransactionModel,
  which: QueryFilter<TransactionRow>,
  near: Day | null = null,
): Promise<Day | null> {
  if (near !== null) {
    const day = await firstDay(transactions, { ...which, day: { $lte: near } });
    if (day !== null) return day;
  }
  const row = await transactions
    .findOne(which)
    .sort({ day: 1 })
    .select({ _id: 0, day: 1 })
    .lean<{ day: Day }>();
  return row?.day ?? null;
}

async function firstDays(
  transactions: TransactionModel,
  accounts: Parameters<Transactions["firstDays"]>[0],
): Promise<Map<string, Day>> {
  const days = await Promise.all(
    accounts.map(async ({ id, firstDay: near }) => {
      const day = await firstDay(transactions, { accountId: id, ...LIVE }, near);
      return day === null ? [] : [[id, day] as const];
    }),
  );
  return new Map(days.flat());
}

/** One index lookup per account, however long its history is. */
async function latestDays(
  transactions: TransactionModel,
  accountIds: readonly string[],
  today: Day,
): Promise<Map<string, Day>> {
  const days = await Promise.all(
    accountIds.map(async (accountId) => {
      const row = await transactions
        .findOne({ accountId, ...LIVE, day: { $lte: today } })
        .sort({ day: -1 })
        .select({ _id: 0, day: 1 })
        .lean<{ day: Day }>();
      return row ? [[accountId, row.day] as const] : [];
    }),
  );
  return new Map(days.flat());
}
