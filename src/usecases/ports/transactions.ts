import type { Account } from "../../domain/account.ts";
import type { StoredCardRow } from "../../domain/bills/card-row.ts";
import type { Decision } from "../../domain/company-refunds.ts";
import type { Day } from "../../domain/day.ts";
import type { Flow } from "../../domain/flow.ts";
import type { User } from "../../domain/user.ts";
import type { NearestDays } from "../../domain/nearest-period.ts";
import type { Leg } from "../../domain/leg.ts";
import type { RecomputedFields } from "../../domain/recompute-row.ts";
import type { AgedRow } from "../../domain/replaced-rows.ts";
import type { MerchantKind } from "../../domain/merchants/merchant.ts";
import type { Currency } from "../../domain/money.ts";
import type { BankMethod } from "../../domain/questions/paid-by.ts";
import type { AmountBounds } from "../../domain/questions/question.ts";
import type { HistoryRow } from "../../domain/resolve-duplicates.ts";
import type { Transaction } from "../../domain/transaction.ts";
import type { ExportedTransactions } from "./exported-transactions.ts";
import type { LettingGo } from "./month-sums.ts";
import type { RecurringTransactions } from "./recurring-transactions.ts";
import type { SearchedTransactions } from "./searched-transactions.ts";
import type { Days, TaughtTransactions } from "./taught-transactions.ts";

/** The fields that sums can be grouped by, besides currency and flow. */
export type SumField =
  | "day"
  | "topCategoryId"
  | "categoryId"
  | "bankCategoryId"
  | "categorySource"
  | "merchant"
  | "accountId"
  | "direction"
  | "isFixed";

/** A selection of a user's transactions, first and last day included. */
export interface Span extends Days {
  /** Only those of a top-level category, of a category, or of an account. */
  readonly only?:
    | { readonly topCategoryId: string }
    | { readonly categoryId: string | null }
    | { readonly accountId: string };
  /** Only those that have all of this in common. */
  readonly where?: Selection;
}

/** What transactions have in common; all of what is given. */
export interface Selection {
  readonly topCategoryId?: string;
  readonly categoryIds?: readonly string[];
  /** Keys as `sums` has them. */
  readonly merchants?: readonly string[];
  readonly accountIds?: readonly string[];
  readonly method?: BankMethod;
  /** Minor units, both included; null for no bound. */
  readonly amount?: AmountBounds;
}

/** The order of a list. Rows of one amount are newest first. */
export type ListOrder = "newest" | "largest" | "smallest";

/** A sum of transactions of one currency and flow, in minor units, as a magnitude. */
export type Sum<Field extends SumField> = Pick<Transaction, "currency" | "flow"> &
  Pick<SummedBy, Field> & { readonly minor: number; readonly count: number };

/** The fields that sums of ranges can be grouped by. */
export type RangeField = Exclude<SumField, "day" | "merchant">;

export type RangeSum<Field extends RangeField> = Sum<Field> & { readonly range: number };

interface SummedBy extends Pick<Transaction, Exclude<SumField, "merchant">> {
  readonly merchant: SummedMerchant;
}

/** The merchant of a sum. */
export interface SummedMerchant {
  /** By which it is summed: `merchantKey`; where nothing identifies the merchant, its name. */
  readonly key: string;
  /** The last in code point order of the names that its transactions have. */
  readonly name: string;
  readonly kind: MerchantKind;
}

/** Which page of a list, and how long a page is. */
export interface ListPage {
  readonly skip: number;
  readonly limit: number;
}

/** Whether rows come as news, or to make the history complete. */
export type Arrival = "news" | "history";

export interface Transactions
  extends
    TaughtTransactions,
    RecurringTransactions,
    ExportedTransactions,
    SearchedTransactions,
    LettingGo {
  /**
   * Stores rows by id, idempotently. A deleted row that the bank reports again counts again. `seenAt` is
   * stored as the time of the report; `reportingAccountId` and `isFixed` of a stored row are kept, and
   * until `recomputeDecisions` what was decided of it by others, where nothing speaks against it. Rows
   * that are stored for the first time are news, if the caller says so.
   */
  upsertAll(rows: readonly Transaction[], seenAt: Date, arrival?: Arrival): Promise<void>;
  /** The user's live transactions that came as news and were not looked at yet. */
  newsOfUser(userId: string): Promise<Transaction[]>;
  /** The user's transactions with these ids, those that the bank deleted too. */
  storedByIds(userId: string, ids: readonly string[]): Promise<Transaction[]>;
  /** The user's transactions that the bank deleted since then, and that had been looked at or never were news. */
  goneSince(userId: string, since: Date): Promise<Transaction[]>;
  /** Marks transactions as looked at. */
  endNews(ids: readonly string[]): Promise<void>;
  /** Sums of the user's transactions by currency, flow and the given fields, without order. */
  sums<Field extends SumField>(
    userId: string,
    span: Span,
    by: readonly Field[],
  ): Promise<Sum<Field>[]>;
  /**
   * The same within several ranges of days, none of which overlap, in one read; `range` is the index in
   * `ranges`.
   */
  sumsOfRanges<Field extends RangeField>(
    userId: string,
    ranges: readonly Days[],
    by: readonly Field[],
  ): Promise<RangeSum<Field>[]>;
  /**
   * The same, as far as it is known from memory: the answer is as old as the user's `figuresVersion`, so a
   * change of transactions that goes on may be left out of it.
   */
  keptSumsOfRanges<Field extends RangeField>(
    user: Pick<User, "id" | "figuresVersion">,
    ranges: readonly Days[],
    by: readonly Field[],
  ): Promise<readonly RangeSum<Field>[]>;
  /** Pluggy's stored category of the rows that have one, by id. */
  bankCategories(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The largest single expense of each currency that is not fixed. */
  largestExpenses(userId: string, span: Span): Promise<Transaction[]>;
  /**
   * The merchants of the user's spending, refunds and income, as far as it is known from memory: as old as
   * `figuresVersion`. The same array as long as it is the same.
   */
  keptMerchants(
    user: Pick<User, "id" | "figuresVersion">,
  ): Promise<readonly Pick<SummedMerchant, "key" | "name">[]>;
  /** Spending, refunds and income of a currency in order, the newest first by default, page by page. `merchant` is a key as `sums` has it. */
  list(
    userId: string,
    which: Span & {
      readonly currency: Currency;
      readonly flows: readonly Flow[];
      readonly merchant?: string;
      readonly order?: ListOrder;
    },
    page: ListPage,
  ): Promise<Transaction[]>;
  /** The nearest days with spending, a refund or income before and after a period, up to today. */
  nearestDays(userId: string, period: Days, today: Day): Promise<NearestDays>;
  /**
   * The first day with a transaction; null without any. `near` is where to look first: whatever it is, the answer
   * is the same, but where it is the day itself, few transactions are read.
   */
  firstDay(userId: string, near?: Day | null): Promise<Day | null>;
  /** Per account id, the newest day with a transaction that is not after `today`. */
  latestDays(accountIds: readonly string[], today: Day): Promise<Map<string, Day>>;
  /** Per account id, the first day with a transaction. The stored one is only where to look first. */
  firstDays(accounts: readonly Pick<Account, "id" | "firstDay">[]): Promise<Map<string, Day>>;
  /** An account's live instalments with a bill's month that the bank dates at one of these instants. */
  instalmentsDated(accountId: string, dates: readonly Date[]): Promise<Transaction[]>;
  countOfItem(itemId: string): Promise<number>;
  /** The live transactions of an account on or after a day, without order, including those assigned to another copy. */
  ofAccountSince(accountId: string, first: Day): Promise<Transaction[]>;
  /** The same in batches, with the fields that bills need. */
  cardRows(
    accountId: string,
    first: Day,
  ): AsyncIterable<readonly (StoredCardRow & Pick<Transaction, "date">)[]>;
  /** The newest of them within days, at most `limit`. */
  newestOfAccount(accountId: string, days: Days, limit: number): Promise<Transaction[]>;
  /** All of them in batches, with the fields that assigning them to a copy needs. */
  historyRows(
    accountId: string,
  ): AsyncIterable<readonly (HistoryRow & Pick<Transaction, "reportingAccountId">)[]>;
  /** The first day of an account with a live transaction; null without any. */
  firstDayOfAccount(accountId: string): Promise<Day | null>;
  /** The live transactions of an account within days that the bank has not reported since. */
  unseenOfAccount(accountId: string, days: Days, unseenSince: Date): Promise<AgedRow[]>;
  /**
   * The user's transactions on accounts (not cards) that may form pairs: those of amounts that moved in
   * both directions, all that were paired before, and those of the given amounts (minor units). With
   * `only`, of these amounts alone.
   */
  transferLegs(
    userId: string,
    amounts?: readonly number[],
    only?: readonly number[],
  ): Promise<(Leg & { readonly flow: Flow })[]>;
  /** Stores by id which account reports a transaction instead. */
  setReportingAccounts(
    rows: readonly Pick<Transaction, "id" | "reportingAccountId">[],
  ): Promise<void>;
  /** Clears `reportingAccountId` of the user's transactions, except those of these accounts. */
  clearReportingAccounts(userId: string, exceptAccountIds: readonly string[]): Promise<void>;
  /**
   * All transactions of the merchants (shops and companies) from which money came to an account of the
   * user, without a category or as a transfer, or given back. Only what counts.
   */
  ofPayingMerchants(userId: string): Promise<Transaction[]>;
  /** Withdrawals that count, and are moves to the user's cash or are none. */
  withdrawals(userId: string, which: { readonly areMoves: boolean }): Promise<Transaction[]>;
  /** Stores what was decided of transactions by others, except those of which the user said something. */
  decideUnsaid(
    changes: readonly { readonly id: string; readonly fields: Partial<Decision> }[],
  ): Promise<void>;
  /** Marks rows of an account as deleted by the bank. They stay, and do not count. */
  markDeleted(accountId: string, ids: readonly string[], now: Date): Promise<void>;
  /** The same for every row of the account from `first` on that the bank has not reported since `seenSince`. */
  markUnseenDeleted(
    accountId: string,
    rows: { first: Day; seenSince: Date },
    now: Date,
  ): Promise<void>;
  /** Every transaction of the user, including deleted ones, in batches. */
  recomputableOfUser(userId: string): AsyncIterable<readonly Transaction[]>;
  /** Changes fields of stored transactions. */
  amend(changes: readonly { id: string; fields: RecomputedFields }[]): Promise<void>;
  removeOfItem(itemId: string): Promise<void>;
  /** Removes transactions of the user. */
  removeByIds(userId: string, ids: readonly string[]): Promise<void>;
}
