import { isSaid } from "./categorize/category-source.ts";
import { dayInBill } from "./bill-day.ts";
import { isKeptFlow } from "./cash/withdrawal.ts";
import { daysBetween, dayOfBankDate, type Day, type TimeZone } from "./day.ts";
import { decisionOf, mayGiveBack, type Decision } from "./company-refunds.ts";
import { currencyMeant, type Currency } from "./money.ts";
import { tidyName } from "./tidy-name.ts";
import type { Transaction } from "./transaction.ts";
import type { Teaching } from "./understanding/teaching.ts";
import { understand, type Understanding } from "./understanding/understand.ts";

/** The fields of a stored transaction that can be recomputed without asking the bank. */
export type RecomputedFields = Partial<
  Pick<
    Transaction,
    "day" | "currency" | "description" | "merchant" | "bankCategoryId" | keyof Understanding
  >
>;

/** What a transaction is recomputed by: its account's currency, its user's zone and teaching. */
export interface RecomputeContext {
  readonly accountCurrency: Currency;
  readonly zone: TimeZone;
  readonly teaching: Teaching;
}

/**
 * The result of the current rules for a transaction stored under older ones, in another time zone,
 * or before its user said something about it.
 */
export type RecomputedRow =
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly fields: RecomputedFields }
  /** It is invalid, and would not be stored today. */
  | { readonly kind: "refused" };

export function recomputeRow(
  row: Transaction,
  { accountCurrency, zone, teaching }: RecomputeContext,
): RecomputedRow {
  const currency = row.currency.trim() === "" ? accountCurrency : currencyMeant(row.currency);
  if (currency === null || !Number.isSafeInteger(row.minor)) return { kind: "refused" };
  const described = {
    day: dayOf(row, zone),
    description: tidyName(row.description),
    merchant: (row.merchant && tidyName(row.merchant)) || null,
    bankCategoryId: row.bankCategoryId,
  };
  const understood = understand({ ...row, ...described }, teaching);
  const decided = untilRecomputed(row, { ...row, ...described, ...understood });
  const fields = changesOf(row, { ...described, ...understood, ...decided, currency });
  return Object.keys(fields).length === 0 ? { kind: "same" } : { kind: "changed", fields };
}

/**
 * What was decided of a transaction together with others stays until that is decided again, unless
 * the user says or said otherwise.
 */
function untilRecomputed(row: Transaction, now: Transaction): Decision {
  if (row.categorySource === "purchase" && mayGiveBack(now)) return decisionOf(row);
  const isDecided = isSaid(now.categorySource) || isSaid(row.categorySource);
  const flow = isKeptFlow(row.flow, now) && !isDecided ? row.flow : now.flow;
  return { ...decisionOf(now), flow };
}

/** An instalment that counts in the month of its bill stays there. */
function dayOf({ date, day, billMonth }: Transaction, zone: TimeZone): Day {
  const bankDay = dayOfBankDate(date, zone);
  // Another zone moves a bank's day by at most two: a larger distance comes from the bill's month.
  const isInBill = Math.abs(daysBetween(bankDay, day)) > 2;
  return isInBill && billMonth !== null ? dayInBill(bankDay, billMonth) : bankDay;
}

function changesOf(row: Transaction, now: Required<RecomputedFields>): RecomputedFields {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => row[name as keyof RecomputedFields] !== value),
  );
}
