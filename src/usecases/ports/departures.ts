/** Who deleted everything a short while ago, by hashes alone. */
export interface Departures {
  /** Remembers hashes until a moment. May be repeated. */
  add(hashes: readonly string[], until: Date): Promise<void>;
  has(hash: string): Promise<boolean>;
}
