import type { Day } from "../../domain/day.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { Days } from "./taught-transactions.ts";

/** Where an export goes on: after this transaction, in order of day and id. */
export type ExportPosition = Pick<Transaction, "day" | "id">;

/** Which transactions of a user are exported. */
export interface ExportedRows {
  readonly days: Days;
  /** Only those of these accounts; null: of all. */
  readonly accountIds: readonly string[] | null;
  /** Only those in this currency, or of this status. */
  readonly only?: Partial<Pick<Transaction, "currency" | "status">>;
  /**
   * Those that count, or those set aside: which another copy of their account reports, or which the bank
   * took back.
   */
  readonly which: "counted" | "set-aside";
  readonly after: ExportPosition | null;
}

/** How many counted transactions an account has in a currency. */
export interface ExportCount extends Pick<Transaction, "accountId" | "currency" | "status"> {
  readonly count: number;
  readonly first: Day;
  readonly last: Day;
}

export interface ExportedTransactions {
  /** In batches of some hundred, in order of day and id. Each batch is read when it is asked for. */
  exportedRows(userId: string, which: ExportedRows): AsyncIterable<readonly Transaction[]>;
  /** Without order; what nothing is of is left out. */
  exportCounts(userId: string, days: Days): Promise<ExportCount[]>;
}
