import type { Day } from "../../domain/day.ts";
import type { Direction } from "../../domain/flow.ts";
import type { RecurrenceRow } from "../../domain/recurrence/recurrence-row.ts";
import type { RuledTransactions } from "./taught-transactions.ts";

/** The transactions of a merchant in one direction, as one figure. */
export interface MerchantTotal extends RuledTransactions {
  readonly count: number;
  readonly first: Day;
  readonly last: Day;
  /** Differs, in all likelihood, once anything differs that series are found by. */
  readonly digest: string;
}

/** The transactions of a merchant (null: of unknown ones) that are marked as fixed. */
export interface MarkedMerchant extends Pick<RuledTransactions, "direction"> {
  readonly merchantKey: string | null;
  readonly count: number;
}

/** A transaction as series are found by it. */
export type StoredRecurrenceRow = RecurrenceRow & { readonly merchantKey: string | null };

/** Queries and changes by what recurs. All of them count only what a report counts. */
export interface RecurringTransactions {
  /**
   * Merchants with two or more transactions that are spending or income, without categories in which
   * nothing recurs. Of merchants in `said`, of which the user said something, all categories and single
   * transactions count too. One aggregation, whatever the number of transactions. With `only`, of the
   * merchants with these keys alone.
   */
  merchantTotals(
    userId: string,
    said: readonly string[],
    only?: readonly string[],
  ): Promise<MerchantTotal[]>;
  /**
   * How many transactions of each merchant, or of none, are marked as fixed and no instalments. With
   * `only`, of the merchants with these keys alone.
   */
  markedMerchants(userId: string, only?: readonly string[]): Promise<MarkedMerchant[]>;
  /** All transactions of merchants in a direction. */
  ofMerchants(
    userId: string,
    direction: Direction,
    merchantKeys: readonly string[],
  ): Promise<StoredRecurrenceRow[]>;
  /** All instalments, and all that are marked as fixed. */
  instalmentsAndFixed(userId: string): Promise<StoredRecurrenceRow[]>;
  /** Marks transactions as fixed expenses, or no longer. */
  setFixed(ids: readonly string[], isFixed: boolean): Promise<void>;
}
