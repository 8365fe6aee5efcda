import type { Kept } from "../../domain/kept/kept.ts";
import type { User } from "../../domain/user.ts";
import type { Batches } from "./batches.ts";

export interface Users {
  byId(id: string): Promise<User | null>;
  byTelegramId(telegramId: number): Promise<User | null>;
  /** Stores the user unless one with this Telegram id is stored; returns the stored user. */
  add(user: User): Promise<User>;
  update(id: string, change: UserChange): Promise<void>;
  /** Users whose summary is due, without those who blocked the bot or are being deleted; the longest due first. */
  dueForSummary(now: Date, limit: number): Promise<DueUser[]>;
  /** Sets the time of the next summary if it is still `seen`; false if it changed or the user is gone. */
  swapNextSummaryAt(id: string, seen: Date | null, next: Date | null): Promise<boolean>;
  /** The same for several users at once; one that changed or is gone stays as it is. */
  swapAllNextSummaryAt(swaps: readonly NextSummarySwap[]): Promise<void>;
  /** Sets when the game was last offered if that is still `seen`; false if it changed or the user is gone. */
  swapGameOfferedAt(id: string, seen: Date | null, next: Date): Promise<boolean>;
  /** Stores that the game is never offered again. */
  refuseGame(id: string): Promise<void>;
  /** Adds a group to those that are not asked again, once, and keeps the newest `limit` of them. */
  skipInGame(id: string, groupKey: string, limit: number): Promise<void>;
  /** Counts a change of the user's stored transactions; false if the user is gone. */
  countFiguresChange(id: string): Promise<boolean>;
  /**
   * Moves the first day of which movements are kept, if nothing was moved, no figure changed and no rows are to be
   * recomputed since the user was read; false otherwise, and where they are gone or being deleted. Counts as a change
   * of figures.
   */
  moveKept(
    seen: Pick<User, "id" | "kept" | "figuresVersion" | "rowRules">,
    kept: Kept,
  ): Promise<boolean>;
  /** Ids of users whose old movements are to be looked for, without those who are being deleted. */
  dueToLetGo(now: Date): Batches<string>;
  /** Ids of users with a planned summary to whom summaries were not announced. */
  withoutSummariesNotice(): Batches<string>;
  /** Ids of users whose transactions were stored by older row rules. */
  withOlderRowRules(rules: number): Batches<string>;
  /** Stores the row rules of a user's transactions, unless their time zone or cash changed meanwhile. */
  setRowRules(seen: Pick<User, "id" | "timeZone" | "cashSince">, rules: number): Promise<void>;
  /** Users who blocked the bot before an instant and are not being deleted, at most `limit`. */
  blockedBefore(instant: Date, limit: number): Promise<BlockedUser[]>;
  /** Requests the deletion of a user who has been blocking the bot since `blockedAt`; false if they came back. */
  requestDeletionWhileBlocked(
    id: string,
    blockedAt: Date,
    deletionRequestedAt: Date,
  ): Promise<boolean>;
  /** Ids of the users whose data is to be deleted. */
  withRequestedDeletion(): Batches<string>;
  remove(id: string): Promise<void>;
}

/** The game, the version of the figures and what is kept have changes of their own, because two of them may happen at once. */
type UserChange = Partial<
  Omit<User, "id" | "telegramId" | "createdAt" | "game" | "figuresVersion" | "kept">
>;

export interface NextSummarySwap {
  readonly id: string;
  readonly seen: Date;
  readonly next: Date | null;
}

export type BlockedUser = User & { readonly blockedAt: Date };

export type DueUser = User & { readonly nextSummaryAt: Date };
