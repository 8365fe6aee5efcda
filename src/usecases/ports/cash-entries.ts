import type { CashEntry } from "../../domain/cash/cash-entry.ts";
import type { Batches } from "./batches.ts";

/** What users typed of cash. `Notices` marks one as asked about. */
export interface CashEntries {
  /** Stores an entry unless its message is recorded already. */
  add(entry: CashEntry): Promise<void>;
  /** An entry of the user; null where there is none. */
  byId(userId: string, id: string): Promise<CashEntry | null>;
  /** All of a user, the oldest first. */
  ofUser(userId: string): Promise<CashEntry[]>;
  /** Stores an entry in place of its version before; false where that is another one, or gone. */
  replace(next: CashEntry): Promise<boolean>;
  /** Stores the transaction that may be the same, or none; only of an entry that was not asked about. */
  setMatch(id: string, matchId: string | null): Promise<void>;
  /** Stores that the transaction shows this version; false where the entry was changed since. */
  settle(entry: Pick<CashEntry, "id" | "version">): Promise<boolean>;
  /** Removes this version; false where the entry was changed since. */
  remove(entry: Pick<CashEntry, "id" | "version">): Promise<boolean>;
  /** Ids of users with entries that are pending, to be asked about, or have expired. */
  usersWithWork(now: Date): Batches<string>;
  removeOfUser(userId: string): Promise<void>;
}
