import type { DeletionConfirmation } from "../../domain/deletion-confirmation.ts";

/** Last words that are owed. Of one that was taken nothing is left for a day but the hash, so that it is not promised again. */
export interface DeletionConfirmations {
  /** Keeps it unless there is, or was, one with its id. It is given up an hour after it was promised. */
  enqueue(confirmation: DeletionConfirmation): Promise<void>;
  byId(id: string): Promise<DeletionConfirmation | null>;
  /** Takes it, to say it; null where it was taken before. Of several who try at once, one gets it. */
  claim(id: string, now: Date): Promise<DeletionConfirmation | null>;
  /** It was surely not said. */
  restore(confirmation: DeletionConfirmation): Promise<void>;
  /** Ids of those that nobody took. */
  pending(): Promise<string[]>;
}
