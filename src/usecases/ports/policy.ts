/** What the operator decided about users; it changes with a restart only. */
export interface Policy {
  /** Whether a user may use the bot. Of who may not (any more) nothing is fetched, and nothing is sent by itself. */
  isAllowed(telegramId: number): boolean;
  /** How long the banks of a user who blocked the bot are still read. In milliseconds. */
  readonly syncBlockedMs: number;
  /** How long the data of a user who blocked the bot is kept. In milliseconds. */
  readonly keepBlockedMs: number;
  /** A keyed hash, by which who comes back is known, and nobody can be found by trying. */
  traceOf(telegramId: number): string;
}
