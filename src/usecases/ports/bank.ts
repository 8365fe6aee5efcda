import type { Account } from "../../domain/account.ts";
import type { BankConnection, BankItem } from "../../domain/bank-item.ts";
import type { RefreshAnswer } from "../../domain/refresh.ts";
import type { BankTransaction } from "../../domain/transaction.ts";

/** Which of an account's transactions to fetch. */
export type TransactionFilter =
  | { readonly kind: "all" }
  /** Those that Pluggy took in at or after an instant, whatever their date. */
  | { readonly kind: "created-from"; readonly instant: Date }
  | { readonly kind: "ids"; readonly ids: readonly string[] };

/** A row that makes no sense: it is refused alone, and the others are kept. */
export interface UnreadableRow {
  /** Its id, or a hash of it where it has none: the same row has the same key. */
  readonly key: string;
  /** Which field makes no sense. Never its value. */
  readonly field: string;
}

/** One answer of the bank: the rows that could be read, and those that could not. */
export interface BankPage<Row> {
  readonly rows: readonly Row[];
  readonly unreadable: readonly UnreadableRow[];
}

/** A page of transactions; `next` is where the walk goes on, null at its end. Only the bank understands it. */
export interface TransactionsPage extends BankPage<BankTransaction> {
  readonly next: string | null;
}

/** Pluggy. Every call may throw `BankError`. */
export interface Bank {
  /**
   * A token for the widget, good for 30 minutes. `clientUserId` marks the new item as the user's;
   * `itemId` asks for update mode.
   */
  createConnectToken(request: {
    clientUserId: string;
    itemId: string | null;
    redirectUri: string | null;
  }): Promise<string>;
  /** Null when Pluggy does not know the item (any more). */
  connection(itemId: string): Promise<BankConnection | null>;
  accounts(item: Pick<BankItem, "id" | "userId">): Promise<BankPage<Account>>;
  /**
   * Page by page, newest date first, so that a whole history is never in memory. `after` is the `next`
   * of a page of an earlier walk with the same filter, which goes on there.
   */
  transactions(
    account: Pick<Account, "id" | "currency" | "holder">,
    filter: TransactionFilter,
    after?: string | null,
  ): AsyncIterable<TransactionsPage>;
  /** Asks the bank for news now. Only on a user's wish: Pluggy forbids refreshing in batches. */
  refresh(itemId: string): Promise<RefreshAnswer>;
  /** Ends the connection at Pluggy. Resolves once Pluggy says that it does not know it. */
  deleteConnection(itemId: string): Promise<void>;
}
