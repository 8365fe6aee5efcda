import type { TimeZone } from "../../domain/day.ts";
import type { User } from "../../domain/user.ts";

export interface Users {
  byId(id: string): Promise<User | null>;
  byTelegramId(telegramId: number): Promise<User | null>;
  /** Stores the person unless one with this Telegram id is there already; returns who is stored. */
  add(user: User): Promise<User>;
  update(id: string, change: Partial<Omit<User, "id" | "telegramId" | "createdAt">>): Promise<void>;
  /** People who get messages and whose summary is due, those who have waited longest first. */
  dueForSummary(now: Date, limit: number): Promise<DueUser[]>;
  /**
   * Moves the time of the next summary if it is still what the caller saw; false when somebody was
   * faster, or the person is gone.
   */
  swapNextSummaryAt(id: string, seen: Date | null, next: Date | null): Promise<boolean>;
  /** The same for `knowsOfSummaries`. */
  swapKnowsOfSummaries(id: string, seen: boolean, next: boolean): Promise<boolean>;
  /** Ids of people to whom summaries come, and who were not told so. */
  untoldOfSummaries(): Promise<string[]>;
  /** Ids of people whose stored movements go by older rules, at most `limit`. */
  withOlderRowRules(rules: number, limit: number): Promise<string[]>;
  /** Their stored movements now go by these rules; unless they moved to another time zone meanwhile. */
  settleRowRules(id: string, timeZone: TimeZone, rules: number): Promise<void>;
  /** People who blocked the bot before, and are not leaving, at most `limit`. */
  pausedBefore(instant: Date, limit: number): Promise<PausedUser[]>;
  /** Has the person leave if they are still paused since then; false where they came back. */
  leaveWhilePaused(id: string, pausedAt: Date, leavingAt: Date): Promise<boolean>;
  /** Ids of the people whose data is to be deleted. */
  leaving(): Promise<string[]>;
  remove(id: string): Promise<void>;
}

export type PausedUser = User & { readonly pausedAt: Date };

export type DueUser = User & { readonly nextSummaryAt: Date };
