import type { Connection, Model } from "mongoose";
import type { Transaction } from "../domain/transaction.ts";
import { NO_FACTS, type BankFacts } from "../domain/understanding/facts.ts";
import { date, entityOf, number, rowOf, strictPart, strictSchema, text, type Row } from "./row.ts";

/** Fields that older versions did not store. */
type Optional =
  | "billMonth"
  | "counterparty"
  | "otherCredit"
  | "bankCategoryId"
  | "categorySource"
  | "ownKey"
  | "merchantKey"
  | "merchantName"
  | "merchantKind";

/** A transaction as it is stored: of its facts only those that are known. */
export type TransactionRow = Omit<
  Row<Transaction>,
  Optional | "facts" | "reportingAccountId" | "isFixed"
> &
  Partial<Pick<Transaction, Optional>> & {
    readonly facts?: Partial<BankFacts>;
    /** `reportingAccountId`, under its name of older versions, which did not always store it. */
    readonly toldBy?: string | null;
    /** Absent where `isFixed` is false. */
    readonly fixed?: true;
    /** When the bank was found to have deleted it; null while it is live. */
    readonly deletedAt: Date | null;
    /** When it came as news; absent once it was looked at, and on all others. */
    readonly newsAt?: Date;
    /** When the bank last reported it. */
    readonly seenAt: Date;
  };

/** Matches live rows: those that the bank deleted stay, marked, and do not count. */
export const LIVE = { deletedAt: null };

/**
 * Matches live rows that count: the others are assigned to another copy of their account. As ranges, because
 * of a condition equal to null MongoDB reads each document (an index does not distinguish null from a missing
 * field), while "no date" and "no text" are exact in an index.
 */
export const COUNTED = {
  deletedAt: { $not: { $gte: new Date(0) } },
  toldBy: { $not: { $gte: "" } },
};

export function transactionOf(row: TransactionRow): Transaction {
  const { deletedAt: _deletedAt, seenAt: _seenAt, newsAt: _newsAt, ...kept } = row;
  const {
    billMonth = null,
    counterparty = null,
    otherCredit = null,
    toldBy = null,
    facts = {},
    // Until the rows of an older version are recomputed, they are as the bank described them.
    bankCategoryId = kept.categoryId,
    categorySource = "bank",
    ownKey = null,
    merchantKey = null,
    merchantName = kept.merchant ?? kept.description,
    merchantKind = "shop",
    fixed = false,
    ...rest
  } = kept;
  return {
    ...entityOf(rest),
    billMonth,
    counterparty,
    otherCredit,
    reportingAccountId: toldBy,
    facts: { ...NO_FACTS, ...facts },
    bankCategoryId,
    categorySource,
    ownKey,
    merchantKey,
    merchantName,
    merchantKind,
    isFixed: fixed,
  };
}

/** The document of a transaction: facts that are unknown are not stored. */
export function transactionRow({
  facts,
  reportingAccountId: toldBy,
  isFixed,
  ...transaction
}: Transaction): Omit<TransactionRow, "deletedAt" | "seenAt"> {
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  return {
    ...rowOf(transaction),
    toldBy,
    facts: Object.fromEntries(known) as Partial<BankFacts>,
    ...(isFixed && { fixed: true }),
  };
}

export type TransactionModel = Model<TransactionRow>;

/**
 * Has a user's days in the order of a report's lists, and every field that its sums read, so that MongoDB
 * answers them from the index alone.
 */
export const REPORT_INDEX = {
  userId: 1,
  day: 1,
  currency: 1,
  flow: 1,
  topCategoryId: 1,
  minor: 1,
  accountId: 1,
  direction: 1,
  fixed: 1,
  deletedAt: 1,
  toldBy: 1,
} as const;

/** All transactions of a user in the order of an export, which no batch has to sort. */
export const EXPORT_INDEX = { userId: 1, day: 1, _id: 1 } as const;

/** The transactions of a rule, and of a merchant. */
export const MERCHANT_INDEX = { userId: 1, merchantKey: 1, direction: 1 } as const;

/** What is marked as fixed. */
export const MARKED_INDEX = { userId: 1, fixed: 1 } as const;

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
  bankCategoryId: String,
  categoryId: String,
  categorySource: String,
  topCategoryId: text,
  description: text,
  merchant: String,
  ownKey: String,
  merchantKey: String,
  merchantName: String,
  merchantKind: String,
  facts: strictPart({
    rawDescription: String,
    cnpjRoot: String,
    cnae: String,
    mcc: String,
    operationType: String,
    feeType: String,
    creditType: String,
    billId: String,
    billForecast: String,
    purchasedAt: Date,
    original: strictPart({ minor: number, currency: text }),
  }),
  status: text,
  providerId: String,
  instalment: strictPart({ number, total: number }),
  billMonth: String,
  counterparty: strictPart({ kind: text, hash: String, party: String }),
  otherCredit: String,
  createdAt: Date,
  toldBy: String,
  fixed: Boolean,
  deletedAt: Date,
  newsAt: Date,
  seenAt: date,
})
  .index(REPORT_INDEX)
  .index({ userId: 1, topCategoryId: 1, minor: 1, categoryId: 1 })
  .index(EXPORT_INDEX)
  .index(MERCHANT_INDEX)
  // Those of a merchant that its user renames or joins to another.
  .index({ userId: 1, ownKey: 1 })
  .index({ itemId: 1, deletedAt: 1 })
  .index({ accountId: 1, deletedAt: 1, day: 1 })
  .index(
    { userId: 1, "facts.cnpjRoot": 1 },
    { partialFilterExpression: { "facts.cnpjRoot": { $gt: "" } } },
  )
  // Few users have an account twice.
  .index({ userId: 1, toldBy: 1 }, { partialFilterExpression: { toldBy: { $gt: "" } } })
  .index(MARKED_INDEX, { partialFilterExpression: { fixed: true } })
  // The instalments of one purchase are found by its date, whatever their days.
  .index({ accountId: 1, date: 1 }, { partialFilterExpression: { billMonth: { $gt: "" } } })
  .index({ userId: 1, newsAt: 1 }, { partialFilterExpression: { newsAt: { $gt: new Date(0) } } })
  // An order that does not change while a user's days are recomputed.
  .index({ userId: 1, _id: 1 });

export function transactionModel(connection: Connection): TransactionModel {
  return connection.model<TransactionRow>("Transaction", schema, "transactions");
}
