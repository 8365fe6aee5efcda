import type { Transaction } from "./transaction.ts";

/** One side of a possible pair of transactions, with the fields that pairing reads. */
export type Leg = Pick<
  Transaction,
  | "id"
  | "accountId"
  | "accountType"
  | "categoryId"
  | "topCategoryId"
  | "direction"
  | "minor"
  | "currency"
  | "day"
  | "description"
  | "merchant"
  | "merchantKind"
  | "categorySource"
  | "counterparty"
  | "otherCredit"
>;
