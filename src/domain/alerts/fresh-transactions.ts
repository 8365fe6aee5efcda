import { dayIn, dayOfBankDate, daysBetween, type TimeZone } from "../day.ts";
import type { Transaction } from "../transaction.ts";

/** A transaction that came later than this after its day is old. */
const MAX_AGE_DAYS = 3;

/** The bank's day of a transaction: an instalment may count in the month of its bill instead. */
export function bankDayOf({ date }: Pick<Transaction, "date">, zone: TimeZone): string {
  return dayOfBankDate(date, zone);
}

/**
 * Of transactions that are new, those that may be told: they count, and are neither old nor dated
 * ahead. Of a purchase in instalments it is the first.
 */
export function freshTransactions(
  rows: readonly Transaction[],
  now: Date,
  zone: TimeZone,
): Transaction[] {
  const today = dayIn(now, zone);
  return rows.filter((row) => {
    const age = daysBetween(bankDayOf(row, zone), today);
    const isLaterPart = row.instalment !== null && row.instalment.number > 1;
    return row.reportingAccountId === null && age >= 0 && age <= MAX_AGE_DAYS && !isLaterPart;
  });
}

/** Whether it is dated a few days ahead, as some banks do until a purchase is posted: it may be told on its day. */
export function isDatedAhead(row: Transaction, now: Date, zone: TimeZone): boolean {
  const days = daysBetween(dayIn(now, zone), bankDayOf(row, zone));
  return days > 0 && days <= MAX_AGE_DAYS;
}
