import type { Bill } from "../../domain/bills/bill.ts";
import type { Day } from "../../domain/day.ts";
import type { Batches } from "./batches.ts";

/** The bills of cards. */
export interface Bills {
  /** Stores what the bank reports, by id. Bills that it reports no longer are kept. */
  upsertAll(bills: readonly Bill[]): Promise<void>;
  /** Those of one card, without order. */
  ofAccount(accountId: string): Promise<Bill[]>;
  /** Those of all cards of a user, without order. */
  ofUser(userId: string): Promise<Bill[]>;
  /**
   * Ids of users with a bill that is due on one of these days, and is to be looked at by now: each is at first. A user
   * with several may come twice.
   */
  usersToLookAt(dueDays: readonly Day[], now: Date): Batches<string>;
  /** Sets when these bills are to be looked at again. What the bank reports later does not change it. */
  lookAgain(ids: readonly string[], at: Date): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
}
