import type { TimeZone } from "../day.ts";
import { minorDigits } from "../money.ts";
import { recordTransaction, type Transaction } from "../transaction.ts";
import { NO_FACTS } from "../understanding/facts.ts";
import type { Teaching } from "../understanding/teaching.ts";
import { cashAccount } from "./cash-account.ts";
import type { CashEntry } from "./cash-entry.ts";
import { CASH_CURRENCY } from "./typed-cash.ts";

/** The transaction of an entry; its category is understood as a bank's without one is. */
export function cashTransaction(entry: CashEntry, zone: TimeZone, teaching: Teaching): Transaction {
  const account = cashAccount(entry.userId);
  const isOut = entry.direction === "out";
  const amount = entry.minor / 10 ** minorDigits(CASH_CURRENCY);
  const row = {
    id: entry.id,
    accountId: account.id,
    // A day without a time, in any zone.
    date: new Date(entry.day),
    description: cashTitle(entry),
    type: isOut ? ("DEBIT" as const) : ("CREDIT" as const),
    amount: isOut ? -amount : amount,
    amountInAccountCurrency: null,
    currency: CASH_CURRENCY,
    categoryId: null,
    status: "POSTED" as const,
    merchant: null,
    providerId: null,
    instalment: null,
    counterparty: null,
    facts: NO_FACTS,
    otherCredit: null,
    createdAt: entry.typedAt,
  };
  return recordTransaction(row, account, zone, teaching);
}

/** What an entry is called: as typed, with a capital letter. */
export function cashTitle({ title }: Pick<CashEntry, "title">): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
