import type { Account, AccountType } from "./account.ts";
import {
  dayInBill,
  isOnPurchaseDay,
  plausibleBillMonth,
  type BillMonth,
  type Instalment,
} from "./bill-day.ts";
import type { CategorySource } from "./categorize/category-source.ts";
import type { Counterparty } from "./counterparty.ts";
import { dayOfBankDate, type Day, type TimeZone } from "./day.ts";
import type { Direction, Flow, OtherCredit } from "./flow.ts";
import type { MerchantKind } from "./merchants/merchant.ts";
import { isInstalment } from "./recurrence/is-instalment.ts";
import { toMinor, type Currency } from "./money.ts";
import type { BankFacts } from "./understanding/facts.ts";
import { NOTHING_TAUGHT, type Teaching } from "./understanding/teaching.ts";
import { understand } from "./understanding/understand.ts";

/** A transaction as the bank reports it: decimal amounts with the bank's sign. */
export interface BankTransaction {
  readonly id: string;
  readonly accountId: string;
  readonly date: Date;
  readonly description: string;
  readonly type: "DEBIT" | "CREDIT" | null;
  readonly amount: number;
  /** The amount charged in the account's currency; on foreign purchases only. */
  readonly amountInAccountCurrency: number | null;
  readonly currency: Currency | null;
  readonly categoryId: string | null;
  readonly status: "PENDING" | "POSTED";
  readonly merchant: string | null;
  readonly providerId: string | null;
  readonly instalment: Instalment | null;
  readonly counterparty: Counterparty | null;
  readonly facts: BankFacts;
  /** The kind of a card entry that is neither purchase nor refund; null on all others. */
  readonly otherCredit: OtherCredit | null;
  /** When Pluggy stored it, which is not when the money moved; null where it does not say. */
  readonly createdAt: Date | null;
}

/** A transaction as stored, with everything decided by `recordTransaction`. */
export interface Transaction {
  readonly id: string;
  readonly accountId: string;
  readonly itemId: string;
  readonly userId: string;
  readonly accountType: AccountType;
  /** The bank's own date, kept so that the day can be recomputed for another time zone. */
  readonly date: Date;
  /**
   * The civil day in the user's zone on which it counts: the bank's day, or that of an instalment's
   * bill.
   */
  readonly day: Day;
  readonly direction: Direction;
  /** Minor units of `currency`, never negative. */
  readonly minor: number;
  readonly currency: Currency;
  readonly flow: Flow;
  /** Pluggy's category: the last one that was not null. */
  readonly bankCategoryId: string | null;
  /** The category it counts in, and what decided it. */
  readonly categoryId: string | null;
  readonly categorySource: CategorySource;
  readonly topCategoryId: string;
  readonly description: string;
  /** The merchant's name as the bank gives it; null on most transactions. */
  readonly merchant: string | null;
  /** The merchant's key by the transaction's own facts. */
  readonly ownKey: string | null;
  /** The key it is summed by; null where nothing identifies the merchant. */
  readonly merchantKey: string | null;
  readonly merchantName: string;
  readonly merchantKind: MerchantKind;
  readonly facts: BankFacts;
  readonly status: "PENDING" | "POSTED";
  readonly providerId: string | null;
  readonly instalment: Instalment | null;
  /** The month of an instalment's bill; null where the bank gives no plausible one. */
  readonly billMonth: BillMonth | null;
  readonly counterparty: Counterparty | null;
  readonly otherCredit: OtherCredit | null;
  readonly createdAt: Date | null;
  /**
   * The account id of the copy that counts this transaction instead; null where this row counts.
   * Recomputed by `resolveDuplicates` after every sync.
   */
  readonly reportingAccountId: string | null;
  /**
   * Whether it is a fixed expense: an instalment, or one of a series that recurs. Recomputed from all
   * of the user's transactions after every sync.
   */
  readonly isFixed: boolean;
}

/**
 * The version of the rules of `recomputeRow`. Raising it recomputes every user's stored
 * transactions, once.
 */
export const ROW_RULES_VERSION = 6;

/** Decides amount, day, category and flow of a bank's transaction. Pure. */
export function recordTransaction(
  row: BankTransaction,
  account: Account,
  zone: TimeZone,
  teaching: Teaching = NOTHING_TAUGHT,
): Transaction {
  const charged = row.amountInAccountCurrency;
  const currency = charged === null ? (row.currency ?? account.currency) : account.currency;
  const direction = directionOf(row, account.type);
  const bankDay = dayOfBankDate(row.date, zone);
  const billMonth = plausibleBillMonth(row.facts.billForecast, row.instalment, bankDay);
  const facts = {
    id: row.id,
    accountType: account.type,
    direction,
    day: dayOf(row, { bankDay, billMonth, zone }),
    description: row.description,
    merchant: row.merchant,
    bankCategoryId: row.categoryId,
    instalment: row.instalment,
    counterparty: row.counterparty,
    otherCredit: row.otherCredit,
    facts: row.facts,
  };
  return {
    ...facts,
    ...understand(facts, teaching),
    accountId: account.id,
    itemId: account.itemId,
    userId: account.userId,
    date: row.date,
    minor: toMinor(charged ?? row.amount, currency),
    currency,
    status: row.status,
    providerId: row.providerId,
    billMonth,
    createdAt: row.createdAt,
    // Rows of a superseded copy count nowhere until the duplicates are resolved.
    reportingAccountId: account.supersededBy,
    isFixed: isInstalment(row),
  };
}

function dayOf(
  { instalment, facts: { purchasedAt } }: BankTransaction,
  { bankDay, billMonth, zone }: { bankDay: Day; billMonth: BillMonth | null; zone: TimeZone },
): Day {
  if (instalment === null || billMonth === null) return bankDay;
  const purchaseDay = purchasedAt && dayOfBankDate(purchasedAt, zone);
  return isOnPurchaseDay(instalment, bankDay, { purchaseDay, billMonth })
    ? dayInBill(bankDay, billMonth)
    : bankDay;
}

/**
 * Cards report money out as a positive amount, accounts as a negative one, so `type` takes
 * precedence.
 */
function directionOf(row: BankTransaction, account: AccountType): Direction {
  if (row.type !== null) return row.type === "DEBIT" ? "out" : "in";
  return row.amount < 0 === (account === "BANK") ? "out" : "in";
}

/** What a transaction is called. */
export function titleOf({ merchantName }: Pick<Transaction, "merchantName">): string {
  return merchantName;
}
