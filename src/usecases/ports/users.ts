import type { TimeZone } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";

export interface Users {
  byId(id: string): Promise<User | null>;
  byTelegramId(telegramId: number): Promise<User | null>;
  /** Stores the user unless one with this Telegram id is there already; returns who is stored. */
  add(user: User): Promise<User>;
  update(id: string, change: Partial<Omit<User, "id" | "telegramId" | "createdAt">>): Promise<void>;
  /** Users who get messages and whose summary is due, those who have waited longest first. */
  dueForSummary(now: Date, limit: number): Promise<DueUser[]>;
  /**
   * Moves the time of the next summary if it is still what the caller saw; false when somebody was
   * faster, or the user is gone.
   */
  swapNextSummaryAt(id: string, seen: Date | null, next: Date | null): Promise<boolean>;
  /** Ids of users to whom summaries come, and who were not told so. */
  withoutSummariesNotice(): Promise<string[]>;
  /** Ids of users whose stored transactions go by older rules, at most `limit`. */
  withOlderRowRules(rules: number, limit: number): Promise<string[]>;
  /** Their stored transactions now go by these rules; unless they moved to another time zone meanwhile. */
  settleRowRules(id: string, timeZone: TimeZone, rules: number): Promise<void>;
  /** Users who blocked the bot before, and are not leaving, at most `limit`. */
  blockedBefore(instant: Date, limit: number): Promise<BlockedUser[]>;
  /** Has the user leave if they are still paused since then; false where they came back. */
  requestDeletionWhileBlocked(
    id: string,
    blockedAt: Date,
    deletionRequestedAt: Date,
  ): Promise<boolean>;
  /** Ids of the users whose data is to be deleted. */
  withRequestedDeletion(): Promise<string[]>;
  remove(id: string): Promise<void>;
}

export type BlockedUser = User & { readonly blockedAt: Date };

export type DueUser = User & { readonly nextSummaryAt: Date };
