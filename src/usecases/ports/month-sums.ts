import type { Day } from "../../domain/day.ts";
import type { Days } from "./taught-transactions.ts";
import type { AccountMonth } from "../../domain/kept/account-month.ts";
import type { User } from "../../domain/user.ts";

/** A sum that counts once the user's `kept` names its run. */
export interface MonthDraft extends AccountMonth {
  readonly run: string;
  readonly writtenAt: Date;
}

/** The monthly sums of movements that were let go. A draft counts for nobody. */
export interface MonthSums {
  /** Stores drafts, those of the same run, account and month in place of each other. */
  write(drafts: readonly MonthDraft[]): Promise<void>;
  /** Those that hold for the user, without order: before `kept.from`, of its run or adopted. */
  ofUser(user: Pick<User, "id" | "kept">): Promise<AccountMonth[]>;
  /** Of the same, the days of each account from its first movement to its last one. */
  daysOfAccounts(user: Pick<User, "id" | "kept">): Promise<Map<string, Days>>;
  /** Makes the sums of a run hold for good, before another run moves `kept`. */
  adopt(userId: string, run: string): Promise<void>;
  /** Removes drafts that were written before an instant, except those of a run. */
  removeDrafts(userId: string, writtenBefore: Date, except: string): Promise<void>;
  /** Removes the drafts of a run that came too late. */
  removeRun(userId: string, run: string): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
}

/** Movements of a user, and what lets them go. */
export interface LettingGo {
  /** The sums of the user's counted movements within days, by account, in the database. */
  monthSums(userId: string, days: Days): Promise<SummedAccount[]>;
  /** Removes the user's movements before a day, those that do not count too, in batches. */
  removeBefore(userId: string, day: Day): Promise<void>;
}

export type SummedAccount = Pick<
  AccountMonth,
  "itemId" | "accountId" | "firstDay" | "lastDay" | "sums"
>;
