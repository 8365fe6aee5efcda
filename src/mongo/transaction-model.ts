import type { Connection, Model } from "mongoose";
import type { Transaction } from "../domain/transaction.ts";
import { date, entityOf, number, strictPart, strictSchema, text, type Row } from "./row.ts";

/** What older versions did not keep is missing in their rows. */
type Optional = "billMonth" | "counterparty" | "otherCredit" | "toldBy";

/** A transaction as it is kept. */
export type TransactionRow = Omit<Row<Transaction>, Optional> &
  Partial<Pick<Transaction, Optional>> & {
    /** When the bank took it back; null while it counts. */
    readonly deletedAt: Date | null;
    /** When the bank told it last. */
    readonly seenAt: Date;
  };

/** Rows that the bank took back stay, marked, but nothing counts them. */
export const LIVE = { deletedAt: null };

/** Of the live rows those that count: the others are told by another copy of their account. */
export const COUNTED = { ...LIVE, toldBy: null };

export function transactionOf(row: TransactionRow): Transaction {
  const { deletedAt: _deletedAt, seenAt: _seenAt, ...kept } = row;
  const {
    billMonth = null,
    counterparty = null,
    otherCredit = null,
    toldBy = null,
    ...rest
  } = kept;
  return { ...entityOf(rest), billMonth, counterparty, otherCredit, toldBy };
}

export type TransactionModel = Model<TransactionRow>;

/**
 * Leads to the rows that a report adds up and to no others, in the order of its lists. MongoDB still
 * reads each of them, because an index does not tell a `deletedAt` of null from none.
 */
export const REPORT_INDEX = {
  userId: 1,
  deletedAt: 1,
  day: 1,
  currency: 1,
  flow: 1,
  topCategoryId: 1,
  minor: 1,
  accountId: 1,
  direction: 1,
} as const;

const schema = strictSchema({
  _id: text,
  accountId: text,
  itemId: text,
  userId: text,
  accountType: text,
  date,
  day: text,
  direction: text,
  minor: number,
  currency: text,
  flow: text,
  categoryId: String,
  topCategoryId: text,
  description: text,
  merchant: String,
  status: text,
  providerId: String,
  instalment: strictPart({ number, total: number }),
  billMonth: String,
  counterparty: strictPart({ kind: text, hash: String }),
  otherCredit: String,
  createdAt: Date,
  toldBy: String,
  deletedAt: Date,
  seenAt: date,
})
  .index(REPORT_INDEX)
  .index({ userId: 1, topCategoryId: 1, minor: 1, categoryId: 1 })
  .index({ itemId: 1, deletedAt: 1 })
  .index({ accountId: 1, deletedAt: 1, day: 1 })
  // Few users have an account twice.
  .index({ userId: 1, toldBy: 1 }, { partialFilterExpression: { toldBy: { $gt: "" } } })
  // Parts of one purchase are asked for by its date, wherever their days were put.
  .index({ accountId: 1, date: 1 }, { partialFilterExpression: { billMonth: { $gt: "" } } })
  // In an order that nothing changes while a user's days are found anew.
  .index({ userId: 1, _id: 1 });

export function transactionModel(connection: Connection): TransactionModel {
  return connection.model<TransactionRow>("Transaction", schema, "transactions");
}
