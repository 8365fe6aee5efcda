/** Minimum intervals between two uses of an action, of all processes together. */
export interface Cooldowns {
  /**
   * Starts an interval that ends at `until`; false while the last one still runs. `by` names the request:
   * one that is handled again, or extends its interval, is not refused for its own interval.
   */
  start(
    interval: { readonly key: string; readonly by: string; readonly until: Date },
    now: Date,
  ): Promise<boolean>;
  /** Ends the interval: the action had no effect. */
  cancel(key: string): Promise<void>;
}
