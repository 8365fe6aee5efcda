import type { QueryFilter } from "mongoose";
import type { Transaction } from "../domain/transaction.ts";
import type {
  ListPage,
  Span,
  Sum,
  SumField,
  Transactions,
} from "../usecases/ports/transactions.ts";
import {
  COUNTED,
  REPORT_INDEX,
  type TransactionModel,
  type TransactionRow,
} from "./transaction-model.ts";

/** Who a transaction was with: what the bank wrote, where it names no merchant. */
const MERCHANT = { $ifNull: ["$merchant", "$description"] };

/** Adds up a user's transactions in the database, so that no report loads them. */
export async function transactionSums<Field extends SumField>(
  transactions: TransactionModel,
  userId: string,
  span: Span,
  by: readonly Field[],
): Promise<Sum<Field>[]> {
  const fields = ["currency", "flow", ...by] as const;
  const keys = fields.map((field) => [field, field === "merchant" ? MERCHANT : `$${field}`]);
  const groups = transactions
    .aggregate<{ _id: object; minor: number; count: number }>([
      { $match: countedIn(userId, span) },
      {
        $group: {
          _id: Object.fromEntries(keys),
          minor: { $sum: "$minor" },
          count: { $sum: 1 },
        },
      },
    ])
    .option({ batchSize: BATCH_SIZE })
    .cursor();
  const sums: Sum<Field>[] = [];
  for await (const { _id, minor, count } of groups)
    sums.push({ ..._id, minor, count } as Sum<Field>);
  return sums;
}

/** Ten thousand merchants read in one piece would hold the event loop; between batches others have their turn. */
const BATCH_SIZE = 1000;

/** The largest expense of each currency; of equal ones the newest. How large it is, the index knows. */
export async function largestExpenses(
  transactions: TransactionModel,
  userId: string,
  span: Span,
): Promise<TransactionRow[]> {
  const expenses = { ...countedIn(userId, span), flow: "spending" } as const;
  const largest = await transactions.aggregate<{ _id: string; minor: number }>([
    { $match: expenses },
    { $group: { _id: "$currency", minor: { $max: "$minor" } } },
  ]);
  const rows = await Promise.all(
    largest.map(({ _id: currency, minor }) =>
      transactions
        .findOne({ ...expenses, currency, minor })
        .sort({ day: -1 })
        .lean<TransactionRow>(),
    ),
  );
  return rows.filter((row) => row !== null);
}

/** Newest first. Rows of one day stand as the index has them, so that pages neither repeat nor skip one. */
export function listedRows(
  transactions: TransactionModel,
  userId: string,
  { currency, flows, merchant, ...span }: Parameters<Transactions["list"]>[1],
  { skip, limit }: ListPage,
): Promise<TransactionRow[]> {
  // A literal, because a name that begins with a dollar would be read as that of a field.
  const is = (name: string) => ({ $expr: { $eq: [MERCHANT, { $literal: name }] } });
  return transactions
    .find({
      ...countedIn(userId, span),
      currency,
      flow: { $in: [...flows] },
      ...(merchant !== undefined && is(merchant)),
    })
    .sort({ day: -1, currency: -1, flow: -1, topCategoryId: -1, minor: -1, accountId: -1 })
    .hint(REPORT_INDEX)
    .skip(skip)
    .limit(limit)
    .lean<TransactionRow[]>();
}

function countedIn(userId: string, { first, last, only }: Span): QueryFilter<TransactionRow> {
  const part: Partial<Transaction> = only ?? {};
  return { userId, ...COUNTED, day: { $gte: first, $lte: last }, ...part };
}
