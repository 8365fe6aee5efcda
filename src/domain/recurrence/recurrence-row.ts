import { groupBy } from "../group-by.ts";
import { plainText } from "../plain-text.ts";
import type { Transaction } from "../transaction.ts";
import { isInstalment } from "./is-instalment.ts";

/** What finding series needs of a transaction. */
export type RecurrenceRow = Pick<
  Transaction,
  | "id"
  | "day"
  | "direction"
  | "minor"
  | "currency"
  | "flow"
  | "categoryId"
  | "topCategoryId"
  | "merchantName"
  | "merchantKind"
  | "accountType"
  | "description"
  | "instalment"
  | "isFixed"
> & { readonly original: Transaction["facts"]["original"] };

/** Sold as twelve instalments, and again after them. */
const ENDLESS = /\b(?:anuidade|amazon prime|prime (?:video|anual))\b/;

/** Whether it may be one of a series: instalments end, except those that begin anew. */
export function isRepeatable(row: RecurrenceRow): boolean {
  if (row.minor === 0) return false;
  return !isInstalment(row) || ENDLESS.test(plainText(row.description));
}

/** The amount by which payments are compared: a foreign price is steady in its own currency only. */
export function priceOf({ original, minor }: RecurrenceRow): number {
  return original === null || original.minor === 0 ? minor : original.minor;
}

/**
 * The rows (of one currency) whose prices may be compared: by the currency of the purchase, and all of
 * them by the account's, as banks may tell the other one of some payments only.
 */
export function comparable(rows: readonly RecurrenceRow[]): (readonly RecurrenceRow[])[] {
  const groups = [...groupBy(rows, ({ original }) => original?.currency ?? "").values()];
  return groups.length < 2
    ? groups
    : [...groups, rows.map((row) => (row.original ? { ...row, original: null } : row))];
}
