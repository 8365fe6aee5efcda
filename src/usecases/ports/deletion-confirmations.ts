import type { DeletionConfirmation } from "../../domain/deletion-confirmation.ts";
import type { Batches } from "./batches.ts";

/** Pending confirmations of deletions. Of a claimed one only the id stays, for a day, so that it is not stored again. */
export interface DeletionConfirmations {
  /** Stores it unless there is, or was, one with its id. It expires an hour after `promisedAt`. */
  enqueue(confirmation: DeletionConfirmation): Promise<void>;
  byId(id: string): Promise<DeletionConfirmation | null>;
  /** Claims it for sending; null if it was claimed before. Of several processes one gets it. */
  claim(id: string, now: Date): Promise<DeletionConfirmation | null>;
  /** Stores a claimed one again that was certainly not sent. */
  restore(confirmation: DeletionConfirmation): Promise<void>;
  /** Ids of those that were not claimed. */
  pending(): Batches<string>;
}
