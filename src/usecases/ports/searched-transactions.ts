import type { Direction } from "../../domain/flow.ts";
import type { SearchAmount, SearchTerm } from "../../domain/search/search-query.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { Days } from "./taught-transactions.ts";

/** Which transactions are searched for: those of which all of it holds. */
export interface SearchedFor {
  /** Each with the ids of the transactions whose note holds it. */
  readonly terms: readonly (SearchTerm & { readonly notedIds: readonly string[] })[];
  /** The ids of the transactions with the tags; null without any tag. */
  readonly taggedIds: readonly string[] | null;
  /** Of the transaction, or of what it was before it was converted. */
  readonly amount: Pick<SearchAmount, "minor" | "currency"> | null;
  readonly direction: Direction | null;
  readonly days: Days | null;
}

export interface SearchedTransactions {
  /**
   * A page of the user's transactions of all flows, newest first; of copies only the row that counts.
   * Accents and capitals do not matter.
   */
  search(
    userId: string,
    what: SearchedFor,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<Transaction[]>;
  /** How many of them there are. */
  countSearched(userId: string, what: SearchedFor): Promise<number>;
}
