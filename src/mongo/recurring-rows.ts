import type { IndexDefinition } from "mongoose";
import { NEVER_RECURRING } from "../domain/recurrence/series-habit.ts";
import type {
  MarkedMerchant,
  MerchantTotal,
  RecurringTransactions,
  StoredRecurrenceRow,
} from "../usecases/ports/recurring-transactions.ts";
import type { RuledTransactions } from "../usecases/ports/taught-transactions.ts";
import {
  COUNTED,
  MARKED_INDEX,
  MERCHANT_INDEX,
  REPORT_INDEX,
  transactionOf,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";

const BATCH_SIZE = 1000;

const FIELDS = {
  day: 1,
  direction: 1,
  minor: 1,
  currency: 1,
  flow: 1,
  categoryId: 1,
  topCategoryId: 1,
  merchantKey: 1,
  merchantName: 1,
  merchantKind: 1,
  merchant: 1,
  accountType: 1,
  description: 1,
  instalment: 1,
  fixed: 1,
  "facts.original": 1,
} as const;

/** The date of the month: an amount that moves to another day changes the sum. */
const DATE = { $toInt: { $substrBytes: ["$day", 8, 2] } };

interface Total extends Pick<MerchantTotal, "count" | "first" | "last"> {
  readonly _id: RuledTransactions;
  readonly parts: readonly unknown[];
}

/** Queries and changes by what recurs. */
export function recurringRows(transactions: TransactionModel): RecurringTransactions {
  const found = async (filter: object, index: IndexDefinition): Promise<StoredRecurrenceRow[]> => {
    const rows = await transactions
      .find({ ...filter, ...COUNTED }, FIELDS)
      .hint(index)
      .lean<TransactionRow[]>();
    return rows.map((row) => {
      const { facts, ...transaction } = transactionOf(row);
      return { ...transaction, original: facts.original };
    });
  };
  return {
    merchantTotals: (userId, said, only) => merchantTotals(transactions, userId, said, only),
    markedMerchants: (userId, only) => markedMerchants(transactions, userId, only),
    ofMerchants: (userId, direction, merchantKeys) =>
      found({ userId, merchantKey: { $in: [...merchantKeys] }, direction }, MERCHANT_INDEX),
    instalmentsAndFixed: (userId) =>
      found({ userId, $or: [{ "instalment.total": { $gte: 2 } }, { fixed: true }] }, REPORT_INDEX),
    setFixed: (ids, isFixed) => setFixed(transactions, ids, isFixed),
  };
}

async function merchantTotals(
  transactions: TransactionModel,
  userId: string,
  said: readonly string[],
  only?: readonly string[],
): Promise<MerchantTotal[]> {
  const totals = await transactions.aggregate<Total & Record<string, unknown>>([
    {
      $match: {
        userId,
        ...COUNTED,
        merchantKey: only ? { $in: [...only] } : { $gt: "" },
        flow: { $in: ["spending", "income"] },
        $or: [
          { topCategoryId: { $nin: [...NEVER_RECURRING] } },
          { merchantKey: { $in: [...said] } },
        ],
      },
    },
    {
      $group: {
        _id: { merchantKey: "$merchantKey", direction: "$direction" },
        count: { $sum: 1 },
        first: { $min: "$day" },
        last: { $max: "$day" },
        minor: { $sum: "$minor" },
        dated: { $sum: { $multiply: ["$minor", DATE] } },
        original: { $sum: "$facts.original.minor" },
        parts: { $sum: "$instalment.total" },
        category: { $max: "$categoryId" },
        otherCategory: { $min: "$categoryId" },
        name: { $max: "$merchantName" },
        otherName: { $min: "$merchantName" },
        kind: { $max: "$merchantKind" },
        otherKind: { $min: "$merchantKind" },
      },
    },
    { $match: { $or: [{ count: { $gte: 2 } }, { "_id.merchantKey": { $in: [...said] } }] } },
  ]);
  return totals.map(({ _id, ...total }) => {
    const { count, first, last } = total;
    return { ..._id, count, first, last, digest: JSON.stringify(Object.values(total)) };
  });
}

async function markedMerchants(
  transactions: TransactionModel,
  userId: string,
  only?: readonly string[],
): Promise<MarkedMerchant[]> {
  const marked = await transactions
    .aggregate<{
      readonly _id: Pick<MarkedMerchant, "direction" | "merchantKey">;
      readonly count: number;
    }>([
      {
        $match: {
          userId,
          ...COUNTED,
          fixed: true,
          "instalment.total": { $not: { $gte: 2 } },
          ...(only && { merchantKey: { $in: [...only] } }),
        },
      },
      {
        $group: {
          _id: { merchantKey: "$merchantKey", direction: "$direction" },
          count: { $sum: 1 },
        },
      },
    ])
    .hint(MARKED_INDEX);
  return marked.map(({ _id: { direction, merchantKey }, count }) => ({
    direction,
    merchantKey: merchantKey ?? null,
    count,
  }));
}

/** Marks transactions by id as fixed expenses, or removes the mark. Idempotent. */
async function setFixed(
  transactions: TransactionModel,
  ids: readonly string[],
  isFixed: boolean,
): Promise<void> {
  const change = isFixed ? { $set: { fixed: true } } : { $unset: { fixed: "" } };
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    const _id = { $in: ids.slice(start, start + BATCH_SIZE) };
    await transactions.updateMany({ _id }, change);
  }
}
