import { dayInBill } from "./bill-day.ts";
import { daysBetween, dayOfBankDate, type Day, type TimeZone } from "./day.ts";
import { currencyMeant, type Currency } from "./money.ts";
import { tidyName } from "./tidy-name.ts";
import type { Transaction } from "./transaction.ts";

/** The fields of a stored transaction that can be recomputed without asking the bank. */
export type RecomputableRow = Pick<
  Transaction,
  | "id"
  | "accountId"
  | "date"
  | "day"
  | "minor"
  | "currency"
  | "description"
  | "merchant"
  | "billMonth"
>;

export type RecomputedFields = Partial<
  Pick<Transaction, "day" | "currency" | "description" | "merchant">
>;

/**
 * The result of the current rules for a transaction stored under older ones, or in another time
 * zone.
 */
export type RecomputedRow =
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly fields: RecomputedFields }
  /** It is invalid, and would not be stored today. */
  | { readonly kind: "refused" };

export function recomputeRow(
  row: RecomputableRow,
  accountCurrency: Currency,
  zone: TimeZone,
): RecomputedRow {
  const currency = row.currency.trim() === "" ? accountCurrency : currencyMeant(row.currency);
  if (currency === null || !Number.isSafeInteger(row.minor)) return { kind: "refused" };
  const fields = changesOf(row, {
    day: dayOf(row, zone),
    currency,
    description: tidyName(row.description),
    merchant: (row.merchant && tidyName(row.merchant)) || null,
  });
  return Object.keys(fields).length === 0 ? { kind: "same" } : { kind: "changed", fields };
}

/** An instalment that counts in the month of its bill stays there. */
function dayOf({ date, day, billMonth }: RecomputableRow, zone: TimeZone): Day {
  const bankDay = dayOfBankDate(date, zone);
  // Another zone moves a bank's day by at most two: a larger distance comes from the bill's month.
  const isInBill = Math.abs(daysBetween(bankDay, day)) > 2;
  return isInBill && billMonth !== null ? dayInBill(bankDay, billMonth) : bankDay;
}

function changesOf(row: RecomputableRow, now: Required<RecomputedFields>): RecomputedFields {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => row[name as keyof RecomputedFields] !== value),
  );
}
