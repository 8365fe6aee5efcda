import type { Direction } from "../flow.ts";
import type { SaidRecurring } from "../recurrence/recurring-series.ts";
import type { Choice } from "./choice.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** Something that a user said, as stored. */
export interface Taught<Value> {
  readonly id: string;
  readonly userId: string;
  /** Null once it was taken back. */
  readonly value: Value | null;
  /** What it replaced, which an undo restores. */
  readonly previous: Value | null;
  /** When that was said. An undo makes it no newer. */
  readonly previousAt: Date | null;
  /** New with every change, so that the undo button of an older one is recognised. */
  readonly changeId: string;
  readonly at: Date;
  /** Whether stored transactions may not show it yet. */
  readonly isPending: boolean;
}

/** Something about one transaction, which is found again under another id. */
export interface TaughtOfOne<Value> extends Taught<Value> {
  readonly transactionId: string;
  /** Finds the transaction under another id. */
  readonly fingerprint: Fingerprint;
  /** The transaction that it was about before, under another id. */
  readonly movedFrom: string | null;
}

/** What a user said about one transaction. */
export type TaughtChoice = TaughtOfOne<Choice>;

/** What a user noted about one transaction, in their words. It changes no row, so it is never pending. */
export type TaughtNote = TaughtOfOne<string>;

/** What a user said about all transactions of a merchant in one direction. Never bound to an account. */
export interface TaughtRule extends Taught<Choice> {
  readonly merchantKey: string;
  readonly direction: Direction;
  /** The merchant's name when the rule was made. */
  readonly name: string;
}

/** Whether a user calls a merchant's payments fixed expenses. Never bound to an account either. */
export interface TaughtRecurrence extends Taught<SaidRecurring> {
  readonly merchantKey: string;
  readonly direction: Direction;
  readonly name: string;
}

/** A user's name for a merchant, and the merchant that it was joined to. */
export interface MerchantName {
  /** Of a joined merchant that of the other one, until it is renamed. */
  readonly name: string;
  readonly joinedTo: string | null;
  /** Of a joined merchant: the user's name for it alone; null for the bank's. */
  readonly ownName?: string | null;
  /** Of a joined merchant: the id of the change that joined it. */
  readonly joinedBy?: string;
}

export interface TaughtMerchant extends Taught<MerchantName> {
  /** The key by the transactions' own facts. */
  readonly merchantKey: string;
}
