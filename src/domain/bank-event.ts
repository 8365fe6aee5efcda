/**
 * An event of Pluggy's webhook. It is only a hint: ids are kept and checked with Pluggy, everything
 * else is fetched.
 */
export interface BankEvent {
  /** Pluggy's `eventId`; one event may be delivered more than once. */
  readonly id: string;
  readonly itemId: string;
  /** The user the item was made for, as the event claims. Not verified. */
  readonly clientUserId: string | null;
  readonly change: BankChange;
  readonly receivedAt: Date;
}

export type BankChange =
  /** Any change of the item itself: created, updated, failed, waiting, deleted. */
  | { readonly kind: "item" }
  | { readonly kind: "transactions-created"; readonly accountId: string }
  /** Rows that were changed or deleted; fetching them by id shows which. */
  | {
      readonly kind: "transactions-changed";
      readonly accountId: string;
      readonly ids: readonly string[];
    };
