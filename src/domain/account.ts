import type { Day } from "./day.ts";
import type { Currency } from "./money.ts";
import type { SuspendedSync } from "./suspended-sync.ts";

/**
 * `BANK` is a current or savings account, `CREDIT` a card: Pluggy's names. `CASH` is what the user types
 * of notes and coins; it belongs to no bank.
 */
export const ACCOUNT_TYPES = ["BANK", "CREDIT", "CASH"] as const;

export type AccountType = (typeof ACCOUNT_TYPES)[number];

export interface Account {
  readonly id: string;
  readonly itemId: string;
  readonly userId: string;
  readonly type: AccountType;
  readonly subtype: string | null;
  /** The bank's name for the account: "Conta Corrente", "Gold". Empty where the bank gives none. */
  readonly name: string;
  /** At most the last four digits: full account numbers are never stored. */
  readonly lastDigits: string | null;
  readonly currency: Currency;
  /**
   * Minor units. On `BANK` the available money; on `CREDIT` the debt, always 0 or more, because
   * real cards report the used limit as a positive number and the sandbox as a negative one. Null
   * where the bank gives none or no valid amount.
   */
  readonly balance: number | null;
  /** Of when the balance is, by the bank; null where that is unknown. */
  readonly balanceAt: Date | null;
  /** What the bank says of an account's money beside its balance; null on cards, and where it says nothing. */
  readonly funds: AccountFunds | null;
  /** Null on accounts stored by a version that did not keep it. */
  readonly identity: AccountIdentity | null;
  /**
   * On a card, a hash of its credit limit as the bank reports it: cards that share a limit report
   * the same debt. Null where the bank gives none.
   */
  readonly sharedLimit: string | null;
  /** The due day of a card's last closed bill; null where the bank gives none. */
  readonly dueDay: Day | null;
  /** A day on which a card's bill closes; null where the bank gives none, as most. */
  readonly closingDay: Day | null;
  /** The date of the month on which a card's bills close, 1 to 31, as the user said. */
  readonly closingDate: number | null;
  /**
   * A hash of the holder's document, to recognise transfers between own accounts; null where the
   * bank gives none.
   */
  readonly holder: string | null;
  /**
   * The id of the copy that supersedes this one, recomputed after every sync; null where none does.
   */
  readonly supersededBy: string | null;
  /**
   * The day of its first live transaction when its transactions last changed; null without any, and where it is
   * not known. It may be out of date: `Transactions.firstDays` begins to look there, and is always right.
   */
  readonly firstDay: Day | null;
  /** When the bank stopped listing it while it lists others; null while it is listed. */
  readonly closedAt: Date | null;
  readonly syncCheckpoint: AccountCheckpoint;
}

/** Money of an account in minor units of its currency, 0 or more; null where the bank does not say. */
export interface AccountFunds {
  /**
   * What the bank invests by itself. By Open Finance's definition the balance is part of it; some banks
   * report it alone.
   */
  readonly invested: number | null;
  /** What is set aside in the account: pots ("caixinhas") and judicial holds. */
  readonly reserved: number | null;
  /** The overdraft in use, agreed or not. */
  readonly overdraftUsed: number | null;
}

/** Properties that identify an account across connections. */
export interface AccountIdentity {
  /**
   * Hashes of the variants of its number; two accounts match by one in common. Empty where the bank
   * gives too few digits. The number itself is never stored.
   */
  readonly numbers: readonly string[];
  /**
   * A card's brand in capital letters without punctuation (`MASTERCARD`); null where it is unknown.
   */
  readonly brand: string | null;
  /**
   * The bank's clearing code in Brazil (`260`), which transfers carry; null where it is unknown.
   */
  readonly bankCode: string | null;
}

/** The progress of an account's sync. */
export interface AccountCheckpoint {
  /**
   * The newest Pluggy `createdAt` stored; the next sync fetches from shortly before it. Null before
   * the first sync.
   */
  readonly watermark: Date | null;
  /** When all transactions were last fetched, not only the new ones. Null: never. */
  readonly fullSyncAt: Date | null;
  /** The `FACTS_VERSION` that the last full sync stored; 0 before there was one. */
  readonly factsVersion: number;
  /** The keys of invalid rows, which are left out; at most `MAX_UNREADABLE`. */
  readonly unreadable: readonly string[];
  /** When fetching its transactions began to fail; null while it works. */
  readonly failingSince: Date | null;
  /** When a card's bills were last asked for, whatever the answer. */
  readonly billsAt?: Date | null;
  /**
   * When the run began that last finished or failed for this account: events received before it are
   * handled.
   */
  readonly triedAt?: Date | null;
  /** The sync that was suspended so that other items get their turn. */
  readonly suspendedSync?: SuspendedSync | null;
}

/** The version of the facts that are kept of a transaction. Raising it makes the next sync a full one. */
export const FACTS_VERSION = 2;

/** Beyond this number further invalid rows are not tracked. */
export const MAX_UNREADABLE = 500;

/** The checkpoint of an account without any stored transaction. */
export const NO_CHECKPOINT: AccountCheckpoint = {
  watermark: null,
  fullSyncAt: null,
  factsVersion: 0,
  unreadable: [],
  failingSince: null,
};
