import type { Account, AccountCheckpoint } from "../../domain/account.ts";
import type { Day } from "../../domain/day.ts";

export interface Accounts {
  ofUser(userId: string): Promise<Account[]>;
  ofItem(itemId: string): Promise<Account[]>;
  /** Stores what the bank reports; `supersededBy`, `syncCheckpoint`, `closingDate` and `firstDay` of stored accounts are kept. */
  upsertAll(accounts: readonly Account[]): Promise<void>;
  setSupersededBy(id: string, successorId: string | null): Promise<void>;
  /** Marks accounts that the bank no longer lists. One that it lists again is open again. */
  close(ids: readonly string[], closedAt: Date): Promise<void>;
  setSyncCheckpoint(id: string, syncCheckpoint: AccountCheckpoint): Promise<void>;
  /** Stores on which date of the month a card's bills close, as the user said. */
  setClosingDate(id: string, closingDate: number): Promise<void>;
  /** Stores the day of its first transaction. */
  setFirstDay(id: string, day: Day | null): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
}
