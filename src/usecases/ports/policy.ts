/** The operator's settings about users. They change only with a restart. */
export interface Policy {
  /** Whether a user may use the bot. Without permission nothing is fetched for them, and no notice is sent. */
  isAllowed(telegramId: number): boolean;
  /** How long the banks of a user who blocked the bot are still synced. In milliseconds. */
  readonly syncBlockedMs: number;
  /** How long the data of a user who blocked the bot is kept. In milliseconds. */
  readonly keepBlockedMs: number;
  /** How many whole months of single movements are kept before the running one; null: all. */
  readonly keepMonths: number | null;
  /** A keyed hash that recognises a returning user, and cannot be reversed by trying all ids. */
  traceOf(telegramId: number): string;
}
