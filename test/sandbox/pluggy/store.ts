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

/** An account with its rows by transaction id. */
export interface AccountBook {
  role: AccountRole;
  account: WireAccount;
  rows: Map<string, WireTransaction>;
  bills: WireBill[];
  /** In cents; a card's balance is computed from its rows. */
  balanceMinor: number;
}

/** An item with its internal state. */
export interface ItemRecord {
  wire: WireItem;
  connector: Connector;
  parameters: Record<string, string>;
  profile: BankProfile;
  /** The id of the connect token that created it. */
  tokenId: string | null;
  consent: WireConsent | null;
  books: AccountBook[];
  /** Accounts that are missing (a partial success). */
  missingRoles: Set<AccountRole>;
  /** Set by the first sync. */
  history: History | null;
  /** The source of each row, by transaction id. */
  drafts: Map<string, Draft>;
  /** The keys of every transaction that was ever added; a removed one is not added again. */
  knownKeys: Set<string>;
  execution: Execution | null;
  /** The consent was withdrawn at the bank: lists are empty, nothing is deleted. */
  revoked: boolean;
  /** Auto-sync skips it silently. */
  stalled: boolean;
  /** The next login fails with this code. */
  nextLoginFails: { code: string; message: string } | null;
  usedMfaToken: string | null;
  /** The pending changes for the next sync, beside the day's transactions. */
  arriving: { drafts: Draft[]; secondThoughts: boolean };
}

export interface Store {
  connectors: Map<number, Connector>;
  items: Map<string, ItemRecord>;
  webhooks: Map<string, WireWebhook>;
  truth: TruthTable;
  /** Fields that replace those of a row or an account, by its id. */
  distortions: Map<string, Readonly<Record<string, unknown>>>;
  /** Bills that an account has beside its own, by its id. */
  extraBills: Map<string, WireBill[]>;
  /** The accounts whose bills are refused, as those of direct connectors. */
  refusedBills: Set<string>;
  /** Whether the client application has Pluggy's categories, which are a paid product. */
  hasCategories: boolean;
  /** The ids of deleted items. */
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
    extraBills: new Map(),
    refusedBills: new Set(),
    hasCategories: true,
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
