import type { Transaction } from "./transaction.ts";

/** What pairing needs to know of a transaction on an account. */
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
  | "counterparty"
  | "otherCredit"
>;
