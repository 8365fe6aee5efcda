import { transactionKey } from "../../domain/transaction-key.ts";
import type { Transaction } from "../../domain/transaction.ts";

/** Asks for a new name of the merchant of the transaction with this key. */
export const RENAME_PATTERN = /^rename:1:([0-9a-z]{10})$/;

export function renameData(row: Pick<Transaction, "id" | "day">): string {
  return `rename:1:${transactionKey(row)}`;
}

/** The code at the end of the question for a name, by which its answer is recognised. */
export function renameCodeIn(question: string): string | null {
  return /\(([0-9a-z]{10})\)$/.exec(question)?.[1] ?? null;
}
