import type { Account, AccountType } from "./account.ts";
import {
  dayInBill,
  isOnPurchaseDay,
  plausibleBillMonth,
  type BillMonth,
  type Instalment,
} from "./bill-day.ts";
import { topLevelOf } from "./category.ts";
import type { Counterparty } from "./counterparty.ts";
import { dayOfBankDate, type Day, type TimeZone } from "./day.ts";
import { flowOf, type Direction, type Flow, type OtherCredit } from "./flow.ts";
import { toMinor, type Currency } from "./money.ts";

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
  /** The bank's forecast of an instalment's bill, and the time of the purchase. */
  readonly billForecast: BillMonth | null;
  readonly purchasedAt: Date | null;
  readonly counterparty: Counterparty | null;
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
  readonly categoryId: string | null;
  readonly topCategoryId: string;
  readonly description: string;
  readonly merchant: string | null;
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
  readonly toldBy: string | null;
}

/**
 * The version of the rules of `recomputeRow`. Raising it recomputes every user's stored
 * transactions, once.
 */
export const ROW_RULES_VERSION = 2;

/** Decides amount, day, category and flow of a bank's transaction. Pure. */
export function recordTransaction(
  row: BankTransaction,
  account: Account,
  zone: TimeZone,
): Transaction {
  const charged = row.amountInAccountCurrency;
  const currency = charged === null ? (row.currency ?? account.currency) : account.currency;
  const direction = directionOf(row, account.type);
  const bankDay = dayOfBankDate(row.date, zone);
  const billMonth = plausibleBillMonth(row.billForecast, row.instalment, bankDay);
  return {
    id: row.id,
    accountId: account.id,
    itemId: account.itemId,
    userId: account.userId,
    accountType: account.type,
    date: row.date,
    day: dayOf(row, { bankDay, billMonth, zone }),
    direction,
    minor: toMinor(charged ?? row.amount, currency),
    currency,
    flow: flowOf({ ...row, direction, accountType: account.type }),
    categoryId: row.categoryId,
    topCategoryId: topLevelOf(row.categoryId),
    description: row.description,
    merchant: row.merchant,
    status: row.status,
    providerId: row.providerId,
    instalment: row.instalment,
    billMonth,
    counterparty: row.counterparty,
    otherCredit: row.otherCredit,
    createdAt: row.createdAt,
    // Rows of a superseded copy count nowhere until the duplicates are resolved.
    toldBy: account.supersededBy,
  };
}

function dayOf(
  { instalment, purchasedAt }: BankTransaction,
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

/** What a transaction is called: the merchant where the bank names one, else the bank's description. */
export function titleOf({
  merchant,
  description,
}: Pick<Transaction, "merchant" | "description">): string {
  return merchant ?? description;
}
