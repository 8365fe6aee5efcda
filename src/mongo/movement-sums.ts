import type { QueryFilter } from "mongoose";
import type { Transaction } from "../domain/transaction.ts";
import type { Page, Span, Sum, SumField, Transactions } from "../usecases/ports/transactions.ts";
import { LIVE, type TransactionModel, type TransactionRow } from "./transaction-model.ts";

/** Who a movement was with: what the bank wrote, where it names no merchant. */
const MERCHANT = { $ifNull: ["$merchant", "$description"] };

/** Adds up a person's movements in the database, so that no report loads them. */
export async function movementSums<Field extends SumField>(
  transactions: TransactionModel,
  userId: string,
  span: Span,
  by: readonly Field[],
): Promise<Sum<Field>[]> {
  const fields = ["currency", "flow", ...by] as const;
  const keys = fields.map((field) => [field, field === "merchant" ? MERCHANT : `$${field}`]);
  const rows = await transactions.aggregate<{ _id: object; minor: number; count: number }>([
    { $match: liveIn(userId, span) },
    {
      $group: {
        _id: Object.fromEntries(keys),
        minor: { $sum: "$minor" },
        count: { $sum: 1 },
      },
    },
  ]);
  return rows.map(({ _id, minor, count }) => ({ ..._id, minor, count }) as Sum<Field>);
}

/** The largest expense of each currency, by one look at the largest of all. */
export function biggestExpenses(
  transactions: TransactionModel,
  userId: string,
  span: Span,
): Promise<TransactionRow[]> {
  return transactions.aggregate<TransactionRow>([
    { $match: { ...liveIn(userId, span), flow: "spending" } },
    { $sort: { minor: -1, day: -1, _id: 1 } },
    { $group: { _id: "$currency", row: { $first: "$$ROOT" } } },
    { $replaceRoot: { newRoot: "$row" } },
  ]);
}

/** Newest first; rows of one day in an order that stays. */
export function listedRows(
  transactions: TransactionModel,
  userId: string,
  { currency, flows, merchant, ...span }: Parameters<Transactions["list"]>[1],
  { skip, limit }: Page,
): Promise<TransactionRow[]> {
  const named = merchant === undefined ? {} : { $expr: { $eq: [MERCHANT, merchant] } };
  return transactions
    .find({ ...liveIn(userId, span), currency, flow: { $in: [...flows] }, ...named })
    .sort({ day: -1, _id: 1 })
    .skip(skip)
    .limit(limit)
    .lean<TransactionRow[]>();
}

function liveIn(userId: string, { first, last, only }: Span): QueryFilter<TransactionRow> {
  const part: Partial<Transaction> = only ?? {};
  return { userId, ...LIVE, day: { $gte: first, $lte: last }, ...part };
}
