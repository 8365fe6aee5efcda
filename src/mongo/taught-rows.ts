import type { QueryFilter } from "mongoose";
import type { CategoryVotes } from "../domain/categorize/learned-categories.ts";
import { SAID } from "../domain/categorize/category-source.ts";
import { OTHER } from "../domain/category.ts";
import { COUNTED_FLOWS } from "../domain/flow.ts";
import type { Transaction } from "../domain/transaction.ts";
import type { UnplacedSum } from "../domain/unplaced-group.ts";
import type { Concerned, Days, TaughtTransactions } from "../usecases/ports/taught-transactions.ts";
import {
  COUNTED,
  LIVE,
  transactionOf,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";

const BATCH_SIZE = 1000;

type Sums = Pick<
  TaughtTransactions,
  "countRuled" | "ruleUse" | "categoryUse" | "categoryVotes" | "unplaced" | "merchantNames"
>;

/** Queries and changes by what users said of their transactions. */
export function taughtRows(transactions: TransactionModel): TaughtTransactions {
  return {
    ofUserById: async (userId, id) => {
      const row = await transactions
        .findOne({ _id: id, userId, ...LIVE })
        .lean<TransactionRow | null>();
      return row && transactionOf(row);
    },
    idsWithin: async (userId, { first, last }) => {
      const rows = await transactions
        .find({ userId, ...LIVE, day: { $gte: first, $lte: last } }, { _id: 1 })
        .lean<{ _id: string }[]>();
      return rows.map(({ _id }) => _id);
    },
    countedIds: async (userId, ids) => {
      const rows = await transactions
        .find({ _id: { $in: [...ids] }, userId, ...COUNTED }, { _id: 1 })
        .lean<{ _id: string }[]>();
      return rows.map(({ _id }) => _id);
    },
    withAmounts: async (userId, { first, last }, amounts) => {
      const day = { $gte: first, $lte: last };
      const rows = await transactions
        .find({ userId, ...COUNTED, day, minor: { $in: [...amounts] } })
        .lean<TransactionRow[]>();
      return rows.map(transactionOf);
    },
    ...sumsOfTaught(transactions),
    decideByRule: async (userId, { merchantKey, direction, accountType }, fields) => {
      const ruled = { userId, merchantKey, direction, accountType };
      await transactions.updateMany(
        { ...ruled, categorySource: { $ne: "choice" } },
        { $set: { ...fields, categorySource: "rule" } },
      );
    },
    decideFlowByRule: async (userId, { merchantKey, direction }, flow) => {
      await transactions.updateMany(
        { userId, merchantKey, direction, categorySource: { $nin: [...SAID] } },
        { $set: { flow, categorySource: "rule" } },
      );
    },
    amountsOf: async (userId, which, max) => {
      const rows = await transactions
        .find({ userId, ...filterOf(which) }, { minor: 1 })
        .limit(max + 1)
        .lean<Pick<TransactionRow, "minor">[]>();
      return rows.length > max ? null : [...new Set(rows.map(({ minor }) => minor))];
    },
    concerned: (userId, which) => concernedRows(transactions, userId, which),
    amendAlike: async (changes) => {
      for (const { ids, fields } of changes)
        for (let start = 0; start < ids.length; start += BATCH_SIZE) {
          const _id = { $in: ids.slice(start, start + BATCH_SIZE) };
          await transactions.updateMany({ _id }, { $set: fields });
        }
    },
  };
}

function sumsOfTaught(transactions: TransactionModel): Sums {
  return {
    countRuled: async (userId, { merchantKey, direction }) => {
      const groups = await transactions.aggregate<{ _id: boolean; count: number }>([
        { $match: { userId, merchantKey, direction, ...COUNTED } },
        { $group: { _id: { $eq: ["$categorySource", "choice"] }, count: { $sum: 1 } } },
      ]);
      const countOf = (isChosen: boolean) => groups.find(({ _id }) => _id === isChosen)?.count ?? 0;
      return { ruled: countOf(false), chosen: countOf(true) };
    },
    ruleUse: async (userId) => {
      const groups = await transactions.aggregate<{
        _id: { merchantKey: string; direction: Transaction["direction"] };
        count: number;
      }>([
        { $match: { userId, ...COUNTED, categorySource: "rule" } },
        {
          $group: {
            _id: { merchantKey: "$merchantKey", direction: "$direction" },
            count: { $sum: 1 },
          },
        },
      ]);
      return groups.map(({ _id, count }) => ({ ..._id, count }));
    },
    categoryUse: async (userId, { direction, merchantKey }) => {
      const ofMerchant = merchantKey === undefined ? {} : { merchantKey };
      const groups = await transactions.aggregate<{ _id: string; count: number }>([
        { $match: { userId, ...COUNTED, direction, ...ofMerchant, categoryId: { $gt: "" } } },
        { $group: { _id: "$categoryId", count: { $sum: 1 } } },
      ]);
      return groups.map(({ _id: categoryId, count }) => ({ categoryId, count }));
    },
    categoryVotes: (userId) => categoryVotes(transactions, userId),
    unplaced: (userId, days) => unplacedSums(transactions, userId, days),
    merchantNames: async (userId) => {
      const groups = await transactions.aggregate<{ _id: { key: string; name: string } }>([
        { $match: { userId, ...COUNTED, merchantKey: { $gt: "" } } },
        { $group: { _id: { key: "$merchantKey", name: "$merchantName" } } },
      ]);
      return groups.map(({ _id: { key, name } }) => ({ key, name }));
    },
  };
}

async function categoryVotes(
  transactions: TransactionModel,
  userId: string,
): Promise<CategoryVotes[]> {
  const groups = await transactions.aggregate<{
    _id: Pick<CategoryVotes, "cnpjRoot" | "bankCategoryId" | "isLearned">;
    count: number;
  }>([
    { $match: { userId, ...COUNTED, "facts.cnpjRoot": { $gt: "" } } },
    {
      $group: {
        _id: {
          cnpjRoot: "$facts.cnpjRoot",
          bankCategoryId: { $ifNull: ["$bankCategoryId", null] },
          isLearned: { $eq: ["$categorySource", "learned"] },
        },
        count: { $sum: 1 },
      },
    },
  ]);
  return groups.map(({ _id, count }) => ({ ..._id, count }));
}

/** Most users have few transactions in this top-level category, by which an index finds them. */
async function unplacedSums(
  transactions: TransactionModel,
  userId: string,
  { first, last }: Days,
): Promise<UnplacedSum[]> {
  const groups = await transactions.aggregate<
    Pick<UnplacedSum, "name" | "kind" | "minor" | "count"> & {
      readonly _id: Pick<UnplacedSum, "merchantKey" | "direction" | "currency">;
    }
  >([
    {
      $match: {
        userId,
        topCategoryId: OTHER,
        ...COUNTED,
        day: { $gte: first, $lte: last },
        flow: { $in: [...COUNTED_FLOWS] },
        categorySource: "none",
        // The user's own words are no shop that we do not know.
        accountType: { $ne: "CASH" },
        merchantKey: { $gt: "" },
      },
    },
    {
      $group: {
        _id: { merchantKey: "$merchantKey", direction: "$direction", currency: "$currency" },
        name: { $max: "$merchantName" },
        // "shop" is the last in order: what is a person in some of them is not called a shop.
        kind: { $min: "$merchantKind" },
        minor: { $sum: "$minor" },
        count: { $sum: 1 },
      },
    },
  ]);
  return groups.map(({ _id, ...sum }) => ({ ..._id, ...sum }));
}

/** The caller changes no field of the index that finds the rows. */
async function* concernedRows(
  transactions: TransactionModel,
  userId: string,
  which: Concerned,
): AsyncGenerator<readonly Transaction[]> {
  let batch: Transaction[] = [];
  const cursor = transactions
    .find({ userId, ...filterOf(which) })
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

function filterOf(which: Concerned): QueryFilter<TransactionRow> {
  if ("ids" in which) return { _id: { $in: [...which.ids] } };
  if ("cnpjRoots" in which)
    return { "facts.cnpjRoot": { $in: [...which.cnpjRoots] }, bankCategoryId: null };
  if ("ownKeys" in which) return { ownKey: { $in: [...which.ownKeys] } };
  const { merchantKey, direction, categorySource } = which;
  return { merchantKey, direction, ...(categorySource && { categorySource }) };
}
