import type { Day } from "../../domain/day.ts";
import type { Flow } from "../../domain/flow.ts";
import type { Leg } from "../../domain/leg.ts";
import type { RecomputableRow, RecomputedFields } from "../../domain/recompute-row.ts";
import type { AgedRow } from "../../domain/replaced-rows.ts";
import type { Currency } from "../../domain/money.ts";
import type { HistoryRow } from "../../domain/resolve-duplicates.ts";
import type { Transaction } from "../../domain/transaction.ts";

/** What transactions may be added up by, beside currency and flow. */
export type SumField =
  "day" | "topCategoryId" | "categoryId" | "merchant" | "accountId" | "direction";

/** Days in a row, both ends included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** Which of a user's transactions, first and last day included. */
export interface Span extends Days {
  /** Only those of a top-level category, of a category, or of an account. */
  readonly only?:
    | { readonly topCategoryId: string }
    | { readonly categoryId: string | null }
    | { readonly accountId: string };
}

/** A sum of transactions of one currency and flow, in minor units, as a magnitude. */
export type Sum<Field extends SumField> = Pick<Transaction, "currency" | "flow"> &
  Pick<SummedBy, Field> & { readonly minor: number; readonly count: number };

/** `merchant` is what the bank wrote where it names none. */
interface SummedBy extends Pick<Transaction, Exclude<SumField, "merchant">> {
  readonly merchant: string;
}

/** Which page of a list, and how long a page is. */
export interface ListPage {
  readonly skip: number;
  readonly limit: number;
}

export interface Transactions {
  /**
   * By id: the same rows twice leave what they would leave once, and a deleted row that the bank
   * tells again counts again. Remembers that the bank told them at `seenAt`. `toldBy` of a row that is
   * there already is kept.
   */
  upsertAll(rows: readonly Transaction[], seenAt: Date): Promise<void>;
  /** Sums of the user's transactions by currency, flow and the given fields, without order. */
  sums<Field extends SumField>(
    userId: string,
    span: Span,
    by: readonly Field[],
  ): Promise<Sum<Field>[]>;
  /** The largest single expense of each currency. */
  largestExpenses(userId: string, span: Span): Promise<Transaction[]>;
  /** Spending, refunds and income of a currency, newest first, page by page. `merchant` is as `sums` has it. */
  list(
    userId: string,
    which: Span & {
      readonly currency: Currency;
      readonly flows: readonly Flow[];
      readonly merchant?: string;
    },
    page: ListPage,
  ): Promise<Transaction[]>;
  /** The first day with a transaction; null without any. */
  firstDay(userId: string): Promise<Day | null>;
  /** Per account id, the newest day with a transaction that is not after `today`. */
  latestDays(accountIds: readonly string[], today: Day): Promise<Map<string, Day>>;
  /** Per account id, the first day with a transaction. */
  firstDays(accountIds: readonly string[]): Promise<Map<string, Day>>;
  /** An account's live instalments with a bill's month that the bank dates at one of these instants. */
  instalmentsDated(accountId: string, dates: readonly Date[]): Promise<Transaction[]>;
  countOfItem(itemId: string): Promise<number>;
  /** The live transactions of an account on or after a day, without order. Those told elsewhere are among them. */
  ofAccountSince(accountId: string, first: Day): Promise<Transaction[]>;
  /** The newest of them within days, at most `limit`. */
  newestOfAccount(accountId: string, days: Days, limit: number): Promise<Transaction[]>;
  /** All of them in batches, with what deciding which copy tells them takes. */
  historyRows(
    accountId: string,
  ): AsyncIterable<readonly (HistoryRow & Pick<Transaction, "toldBy">)[]>;
  /** The first day of an account with a live transaction; null without any. */
  firstDayOfAccount(accountId: string): Promise<Day | null>;
  /** The live transactions of an account within days that the bank did not tell since. */
  unseenOfAccount(accountId: string, days: Days, unseenSince: Date): Promise<AgedRow[]>;
  /**
   * The user's transactions on accounts, cards left out, that may belong together in pairs: those of
   * amounts that went both ways, and all that were paired before.
   */
  transferLegs(userId: string): Promise<(Leg & { readonly flow: Flow })[]>;
  /** Keeps by id which account tells a transaction instead. */
  setReportingAccounts(rows: readonly Pick<Transaction, "id" | "toldBy">[]): Promise<void>;
  /** The user's transactions count again, whoever told them, except those of these accounts. */
  clearReportingAccounts(userId: string, exceptAccountIds: readonly string[]): Promise<void>;
  setFlows(flows: readonly { id: string; flow: Flow }[]): Promise<void>;
  /** Stops counting rows of an account that the bank took back. They stay, marked. */
  markDeleted(accountId: string, ids: readonly string[], now: Date): Promise<void>;
  /** The same for every row of the account from `first` on that the bank did not tell since `seenSince`. */
  markUnseenDeleted(
    accountId: string,
    rows: { first: Day; seenSince: Date },
    now: Date,
  ): Promise<void>;
  /** Every transaction of the user, deleted ones too, in batches. */
  renewableOfUser(userId: string): AsyncIterable<readonly RecomputableRow[]>;
  /** Changes fields of transactions that are there. */
  amend(changes: readonly { id: string; fields: RecomputedFields }[]): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
}
