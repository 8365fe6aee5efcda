import type { Bill } from "../../domain/bills/bill.ts";
import type { Days } from "./taught-transactions.ts";
import type { Batches } from "./batches.ts";

/** The bills of cards. */
export interface Bills {
  /** Stores what the bank reports, by id. Bills that it reports no longer are kept. */
  upsertAll(bills: readonly Bill[]): Promise<void>;
  /** Those of one card, without order. */
  ofAccount(accountId: string): Promise<Bill[]>;
  /** Those of all cards of a user, without order. */
  ofUser(userId: string): Promise<Bill[]>;
  /** Ids of users with a bill that is due on one of these days. */
  usersWithBillDue(days: Days): Batches<string>;
  removeOfItem(itemId: string): Promise<void>;
}
