import { dayInBill } from "./bill-day.ts";
import { daysBetween, dayOfBankDate, type Day, type TimeZone } from "./day.ts";
import { currencyMeant, type Currency } from "./money.ts";
import { tidyName } from "./tidy-name.ts";
import type { Transaction } from "./transaction.ts";

/** What of a stored transaction can be decided anew without asking the bank. */
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

/** What the rules of today say of a transaction that was stored under older ones, or in another time zone. */
export type RecomputedRow =
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly fields: RecomputedFields }
  /** It makes no sense, and would not be taken in today. */
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

/** A part that counts in its bill's month goes on to. */
function dayOf({ date, day, billMonth }: RecomputableRow, zone: TimeZone): Day {
  const bankDay = dayOfBankDate(date, zone);
  // Another zone moves a bank's day by two at most: a part that is farther away counts in its bill's month.
  const isInBill = Math.abs(daysBetween(bankDay, day)) > 2;
  return isInBill && billMonth !== null ? dayInBill(bankDay, billMonth) : bankDay;
}

function changesOf(row: RecomputableRow, now: Required<RecomputedFields>): RecomputedFields {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => row[name as keyof RecomputedFields] !== value),
  );
}
