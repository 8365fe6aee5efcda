import type { Account } from "../../domain/account.ts";
import type { BankConnection, BankItem } from "../../domain/bank-item.ts";
import type { Bill } from "../../domain/bills/bill.ts";
import type { PositionProduct } from "../../domain/position-product.ts";
import type { Position } from "../../domain/position.ts";
import type { RefreshAnswer } from "../../domain/refresh.ts";
import type { BankTransaction } from "../../domain/transaction.ts";

/** Which of an account's transactions to fetch. */
export type TransactionFilter =
  | { readonly kind: "all" }
  /** Those that Pluggy received at or after an instant, whatever their date. */
  | { readonly kind: "created-from"; readonly instant: Date }
  | { readonly kind: "ids"; readonly ids: readonly string[] };

/** A row with an invalid field. It is skipped; the others are stored. */
export interface UnreadableRow {
  /** Its id, or a hash of the row if it has none: the same row has the same key. */
  readonly key: string;
  /** The name of the invalid field, never its value. */
  readonly field: string;
}

/** A response of the bank: readable and unreadable rows. */
export interface BankPage<Row> {
  readonly rows: readonly Row[];
  readonly unreadable: readonly UnreadableRow[];
}

/** A page of transactions; `next` is the opaque cursor of the next page, null at the end. */
export interface TransactionsPage extends BankPage<BankTransaction> {
  readonly next: string | null;
}

/** A bill without what only we know of it. */
export type ReportedBill = Omit<Bill, "accountId" | "itemId" | "userId" | "seenAt">;

/** A position without what only we know of it. */
export type ReportedPosition = Omit<Position, "itemId" | "userId" | "dataAt" | "seenAt">;

/** Pluggy. Every call may throw `BankError`. */
export interface Bank {
  /** The same, for work that nobody waits for: its requests take only what is spare of Pluggy's limits. */
  whenSpare(): Bank;
  /**
   * A token for the widget, good for 30 minutes. `clientUserId` marks the new item as the user's;
   * `itemId` asks for update mode.
   */
  createConnectToken(request: {
    clientUserId: string;
    itemId: string | null;
    redirectUri: string | null;
  }): Promise<string>;
  /** Null when Pluggy does not have the item (any more). */
  connection(itemId: string): Promise<BankConnection | null>;
  accounts(item: Pick<BankItem, "id" | "userId">): Promise<BankPage<Account>>;
  /**
   * Page by page, newest date first, so that a history is never in memory as a whole. `after` is the
   * `next` of an earlier page with the same filter, and resumes there.
   */
  transactions(
    account: Pick<Account, "id" | "currency" | "holder">,
    filter: TransactionFilter,
    after?: string | null,
  ): AsyncIterable<TransactionsPage>;
  /** All bills of a card that Pluggy has. Many banks give none: it then throws, or is empty. */
  bills(account: Pick<Account, "id" | "currency">): Promise<BankPage<ReportedBill>>;
  /** All investments or loans of an item. Many banks give none: it then throws, or is empty. */
  positions(
    item: Pick<BankItem, "id">,
    product: PositionProduct,
  ): Promise<BankPage<ReportedPosition>>;
  /** Has Pluggy fetch from the bank now. Only on a user's request: Pluggy forbids refreshing in batches. */
  refresh(itemId: string): Promise<RefreshAnswer>;
  /** Deletes the connection at Pluggy. Resolves once Pluggy reports that it does not have it. */
  deleteConnection(itemId: string): Promise<void>;
}
