/**
 * How often something may be done by all processes together: `burst` times at once, then once every
 * `intervalMs` (whole milliseconds). In any span of time these are at most `burst` plus the span divided by the
 * interval.
 */
export interface Pace {
  /** What it is the pace of; each has its own state. */
  readonly id: string;
  readonly intervalMs: number;
  readonly burst: number;
  /** What one process allows itself while the shared state cannot be reached. */
  readonly ownShare: Share;
}

export type Share = Pick<Pace, "intervalMs" | "burst">;

/** A pace of which only what is spare is taken: null where nothing is taken without the shared state. */
export type SparePace = Omit<Pace, "ownShare"> & { readonly ownShare: Share | null };

/** A slot that was taken. */
export interface PaceSlot {
  /** How long until it begins, in milliseconds. */
  readonly waitMs: number;
  /** The count of pauses when it was taken. A pause since then makes the slot void. */
  readonly pauses: number;
}

/**
 * The paces of all processes on one database. Users call the functions of `take-slot.ts`, which wait. All
 * rejects where the shared state cannot be reached.
 */
export interface SharedPace {
  /** Takes the next slot, which may be ahead: whoever reserves later comes later. */
  reserve(pace: Pace): Promise<PaceSlot>;
  /**
   * Takes a slot only if one of the first `spareBurst` of the burst is free now, so that it delays nobody
   * and leaves the rest of the burst. Returns 0, or the milliseconds until it is worth asking again.
   */
  takeSpare(pace: SparePace, spareBurst: number): Promise<number>;
  /** For so many milliseconds no slot begins, not even one that was taken before; then one at a time. */
  pause(pace: Pace, ms: number): Promise<void>;
  /** The count of pauses by now. */
  pauses(pace: Pace): Promise<number>;
}
