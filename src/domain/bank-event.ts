/**
 * What Pluggy's webhook says happened. A hint and no more: only ids are kept, each is checked by
 * asking Pluggy, and everything else is fetched.
 */
export interface BankEvent {
  /** Pluggy's `eventId`; the same event may arrive any number of times. */
  readonly id: string;
  readonly itemId: string;
  /** The user the item was made for, as the event claims. */
  readonly clientUserId: string | null;
  readonly change: BankChange;
  readonly receivedAt: Date;
}

export type BankChange =
  /** Anything about the item itself: created, updated, failed, waiting, deleted. */
  | { readonly kind: "item" }
  | { readonly kind: "transactions-created"; readonly accountId: string }
  /** Rows that changed or went away: asking for them tells which. */
  | {
      readonly kind: "transactions-changed";
      readonly accountId: string;
      readonly ids: readonly string[];
    };
