/** Whose data was deleted a while ago, by hashes alone. */
export interface DeletionTraces {
  /** Remembers hashes until a moment. May be repeated. */
  add(hashes: readonly string[], until: Date): Promise<void>;
  has(hash: string): Promise<boolean>;
  /** Until when a hash is remembered; null where it is not. */
  untilOf(hash: string): Promise<Date | null>;
  remove(hash: string): Promise<void>;
}
