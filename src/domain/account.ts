import type { Day } from "./day.ts";
import type { Currency } from "./money.ts";
import type { SuspendedWalk } from "./suspended-walk.ts";

/** A current or savings account is `BANK`, a card is `CREDIT`, as Pluggy names them. */
export type AccountType = "BANK" | "CREDIT";

export interface Account {
  readonly id: string;
  readonly itemId: string;
  readonly userId: string;
  readonly type: AccountType;
  readonly subtype: string | null;
  /** What the bank calls it: "Conta Corrente", "Gold". Empty where it does not say. */
  readonly name: string;
  /** The last four digits at most: a full account number is never stored. */
  readonly lastDigits: string | null;
  readonly currency: Currency;
  /**
   * Minor units. On `BANK` the money there is; on `CREDIT` the debt, always 0 or more: real cards
   * report the used limit as a positive number, the sandbox as a negative one. Null where the bank
   * does not say, or says what is no amount.
   */
  readonly balance: number | null;
  /** Null where it was last told to a version that did not keep it. */
  readonly identity: AccountIdentity | null;
  /**
   * On a card, a hash of its credit limit as the bank reports it: cards that share one limit report
   * the same debt. Null where the bank does not say.
   */
  readonly sharedLimit: string | null;
  /** When a card's last closed bill is due; null where the bank does not say. */
  readonly dueDay: Day | null;
  /** A hash of the holder's document, to tell their own transfers from others'; null where the bank does not say. */
  readonly holder: string | null;
  /** Another copy of the same account, which goes on instead of this one. Decided anew after every sync. */
  readonly supersededBy: string | null;
  /** Since when the bank no longer lists it, though it lists others; null while it does. */
  readonly closedAt: Date | null;
  readonly syncCheckpoint: AccountCheckpoint;
}

/** What tells an account again under another connection. */
export interface AccountIdentity {
  /**
   * Hashes of the readings of its number; one in common is enough. Empty where the bank gives too
   * few digits. The number itself is never stored.
   */
  readonly numbers: readonly string[];
  /** A card's brand in capital letters without signs (`MASTERCARD`); null where it is not known. */
  readonly brand: string | null;
  /** The bank's number among Brazil's banks (`260`), which transfers name; null where it is not known. */
  readonly bankCode: string | null;
}

/** How far our copy of an account's transactions reaches. */
export interface AccountCheckpoint {
  /** The newest Pluggy `createdAt` stored; the next copy asks from a little before it. Null: none was copied yet. */
  readonly watermark: Date | null;
  /** When every transaction was last walked, not only the new ones. Null: never. */
  readonly fullSyncAt: Date | null;
  /** The keys of the rows that make no sense and are left out; at most `MAX_UNREADABLE`. */
  readonly unreadable: readonly string[];
  /** Since when its transactions could not be read; null while they can. */
  readonly failingSince: Date | null;
  /** When the run began that last copied it to the end, or failed to: what was known then was done. */
  readonly triedAt?: Date | null;
  /** The copy that was put aside for others to have their turn. */
  readonly suspendedWalk?: SuspendedWalk | null;
}

/** More than these are not told apart any more. */
export const MAX_UNREADABLE = 500;

/** An account of which no transaction was copied yet. */
export const NO_CHECKPOINT: AccountCheckpoint = {
  watermark: null,
  fullSyncAt: null,
  unreadable: [],
  failingSince: null,
};
