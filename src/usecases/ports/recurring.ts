import type { RecurringSeries } from "../../domain/recurrence/recurring-series.ts";
import type { RuledTransactions } from "./taught-transactions.ts";

/** What was found among a user's transactions, and what it was found from. */
export interface FoundRecurring {
  /** The user's id. */
  readonly id: string;
  /** One more with every change. */
  readonly version: number;
  /** When all merchants were recomputed last. */
  readonly wholeAt: Date;
  /** The digests of the merchants that the series were found from, and how many transactions were marked. */
  readonly merchants: readonly (RuledTransactions & {
    readonly digest: string;
    readonly fixed: number;
  })[];
  /** Without a status of `missed`, which depends on the day. */
  readonly series: readonly RecurringSeries[];
}

export interface Recurring {
  /** Null before the first time. */
  ofUser(userId: string): Promise<FoundRecurring | null>;
  /**
   * Stores what was found in place of the version `seen`, or as the first where that is null; false
   * where another one was stored since.
   */
  swap(next: FoundRecurring, seen: number | null): Promise<boolean>;
  removeOfUser(userId: string): Promise<void>;
}
