/** Hashes of users and links whose data was deleted. */
export interface DeletionTraces {
  /** Keeps hashes until an instant. Idempotent. */
  add(hashes: readonly string[], until: Date): Promise<void>;
  has(hash: string): Promise<boolean>;
  /** Until when a hash is kept; null if it is not. */
  untilOf(hash: string): Promise<Date | null>;
  remove(hash: string): Promise<void>;
}
