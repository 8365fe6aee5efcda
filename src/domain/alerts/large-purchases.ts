import type { Transaction } from "../transaction.ts";
import type { NewAlert } from "./alert.ts";
import { LIMIT_CURRENCY } from "./alert-settings.ts";

/** Whether an expense is at least the limit, in minor units of `LIMIT_CURRENCY`. */
export function isLarge(
  { flow, currency, minor }: Pick<Transaction, "flow" | "currency" | "minor">,
  limit: number,
): boolean {
  return flow === "spending" && currency === LIMIT_CURRENCY && minor >= limit;
}

export function largePurchases(fresh: readonly Transaction[], limit: number): NewAlert[] {
  return fresh.filter((row) => isLarge(row, limit)).map((row) => ofTransaction("large", row));
}

/** The alert of one transaction, which comes once, whatever the limit is later. */
export function ofTransaction(
  kind: "large" | "income",
  { id, itemId }: Pick<Transaction, "id" | "itemId">,
): NewAlert {
  return { kind, subject: id, period: "", threshold: "", itemId, transactionId: id };
}

/** With fewer expenses nothing is usual. */
const MIN_COUNT = 30;
const SHARE = 0.97;
const STEP = 5000;

/**
 * The limit to propose, in minor units: the 97th percentile of a user's expenses, rounded up to R$ 50.
 * Null where there are too few.
 */
export function proposedLimit(expenses: readonly number[]): number | null {
  const sorted = expenses.toSorted((a, b) => a - b);
  const percentile = sorted[Math.ceil(sorted.length * SHARE) - 1];
  if (percentile === undefined || sorted.length < MIN_COUNT) return null;
  return Math.max(1, Math.ceil(percentile / STEP)) * STEP;
}
