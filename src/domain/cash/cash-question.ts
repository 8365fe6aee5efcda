import type { BankName } from "../bank-name.ts";
import type { Transaction } from "../transaction.ts";
import type { CashEntry } from "./cash-entry.ts";

/** Whether an entry and a transaction of a bank are the same money. */
export interface CashQuestion {
  readonly entry: CashEntry;
  readonly row: Transaction;
  readonly bank: BankName;
}
