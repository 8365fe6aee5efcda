import type { Connector } from "./connectors.ts";
import type { AccountRole, Draft } from "./data/draft.ts";
import type { History } from "./data/generate.ts";
import type { BankProfile } from "./data/profile.ts";
import type {
  WireAccount,
  WireBill,
  WireConsent,
  WireItem,
  WireTransaction,
  WireWebhook,
} from "./model.ts";
import type { Execution } from "./sync/execution.ts";
import type { TruthTable } from "./truth.ts";

/** One account with its rows by transaction id. */
export interface AccountBook {
  role: AccountRole;
  account: WireAccount;
  rows: Map<string, WireTransaction>;
  bills: WireBill[];
  /** Cents; a card's balance follows from its rows. */
  balanceMinor: number;
}

/** An item with all that Pluggy keeps about it and never shows. */
export interface ItemRecord {
  wire: WireItem;
  connector: Connector;
  parameters: Record<string, string>;
  profile: BankProfile;
  /** The connect token that created it. */
  tokenId: string | null;
  consent: WireConsent | null;
  books: AccountBook[];
  /** Accounts that the bank did not hand over (a partial success). */
  missingRoles: Set<AccountRole>;
  /** From the first sync on. */
  history: History | null;
  /** What each row was made from, by transaction id. */
  drafts: Map<string, Draft>;
  /** Keys of every transaction ever taken in; one that was removed stays away. */
  knownKeys: Set<string>;
  execution: Execution | null;
  /** The consent was withdrawn at the bank: lists are empty, nothing is deleted. */
  revoked: boolean;
  /** Auto-sync skips it and says nothing. */
  stalled: boolean;
  /** The next login fails with this code. */
  nextLoginFails: { code: string; message: string } | null;
  usedMfaToken: string | null;
  /** What the bank has ready for the next sync beside the days' transactions. */
  arriving: { drafts: Draft[]; secondThoughts: boolean };
}

export interface Store {
  connectors: Map<number, Connector>;
  items: Map<string, ItemRecord>;
  webhooks: Map<string, WireWebhook>;
  truth: TruthTable;
  /** Fields that a row or an account is sent with in place of its own, by its id. */
  distortions: Map<string, Readonly<Record<string, unknown>>>;
  /** Ids of items that were deleted. */
  deletedItems: Set<string>;
  itemsCreated: number;
}

export function emptyStore(connectors: Map<number, Connector>): Store {
  return {
    connectors,
    items: new Map(),
    webhooks: new Map(),
    truth: new Map(),
    distortions: new Map(),
    deletedItems: new Set(),
    itemsCreated: 0,
  };
}

export function findBook(
  store: Store,
  accountId: string,
): { item: ItemRecord; book: AccountBook } | undefined {
  for (const item of store.items.values()) {
    const book = item.books.find(({ account }) => account.id === accountId);
    if (book !== undefined) return { item, book };
  }
  return undefined;
}

export function findTransaction(
  store: Store,
  id: string,
): { item: ItemRecord; book: AccountBook; row: WireTransaction } | undefined {
  for (const item of store.items.values()) {
    for (const book of item.books) {
      const row = book.rows.get(id);
      if (row !== undefined) return { item, book, row };
    }
  }
  return undefined;
}
