import type { Transaction } from "../transaction.ts";
import type { NewAlert } from "./alert.ts";
import { LIMIT_CURRENCY } from "./alert-settings.ts";

type Expense = Pick<Transaction, "flow" | "currency" | "minor" | "isFixed" | "instalment">;

/** Whether an expense is at least the limit, in minor units of `LIMIT_CURRENCY`. Rent and the like are no news. */
export function isLarge(row: Expense, limit: number): boolean {
  return isNews(row) && row.currency === LIMIT_CURRENCY && row.minor >= limit;
}

/** What was decided this month: an instalment is a fixed expense, but its first part is a purchase. */
function isNews({ flow, isFixed, instalment }: Expense): boolean {
  return flow === "spending" && (!isFixed || instalment?.number === 1);
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
 * The limit to propose, in minor units: the 97th percentile of a user's expenses that are not fixed,
 * rounded up to R$ 50. Null where there are too few.
 */
export function proposedLimit(expenses: readonly Expense[]): number | null {
  const amounts = expenses.filter(isNews).map(({ minor }) => minor);
  const sorted = amounts.toSorted((a, b) => a - b);
  const percentile = sorted[Math.ceil(sorted.length * SHARE) - 1];
  if (percentile === undefined || sorted.length < MIN_COUNT) return null;
  return Math.max(1, Math.ceil(percentile / STEP)) * STEP;
}
