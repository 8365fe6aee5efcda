/** How many uses of something one user of it has in a window of time. */
export interface UsageLimit {
  readonly id: string;
  readonly max: number;
  readonly windowS: number;
}

/** `exceeded-now` is the first use beyond the limit; later ones of the window are `exceeded`. */
export interface Usage {
  readonly kind: "within" | "exceeded-now" | "exceeded";
  /** How long the window still lasts, in milliseconds. */
  readonly endsInMs: number;
}

/** Counts uses, of all processes together. */
export interface UsageLimits {
  /** Counts one use by `who`. Never rejects: where the database is away, this process counts by itself. */
  count(limit: UsageLimit, who: string): Promise<Usage>;
}
