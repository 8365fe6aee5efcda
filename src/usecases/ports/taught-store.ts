import type { Taught } from "../../domain/understanding/taught.ts";
import type { Batches } from "./batches.ts";

/** What users said of one kind: one entry per transaction, per rule, or per merchant. */
export interface TaughtStore<Entry extends Taught<unknown>> {
  /** Without order, including what was taken back. */
  ofUser(userId: string): Promise<Entry[]>;
  /**
   * Stores an entry in place of the one with the change id `seen`, or as a new one where that is null;
   * false where another one was stored since.
   */
  swap(next: Entry, seen: string | null): Promise<boolean>;
  /** Clears `isPending`, unless the entry was changed since; returns whether it was cleared. */
  markApplied(entry: Pick<Entry, "id" | "changeId">): Promise<boolean>;
  /** Users with pending entries. */
  usersWithPending(): Batches<string>;
  /** Removes an entry, unless it was changed since. */
  remove(entry: Pick<Entry, "id" | "changeId">): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
}
