import type { RecurringSeries } from "../recurrence/recurring-series.ts";
import type { Transaction } from "../transaction.ts";
import type { NewAlert } from "./alert.ts";
import { ofTransaction } from "./large-purchases.ts";

const SALARY = "01010000";
/** An income of at least this part of the usual one is large. */
const LARGE_SHARE = 0.5;
/** Without any income that recurs, a large one is at least this many units of its currency. */
const LARGE_MINOR = 100_000;

export type IncomeSize = "salary" | "large";

/**
 * What kind of news an income is; null where it is none. The salary is what the category says, or what
 * the merchant pays whose income is the largest that recurs.
 */
export function incomeSize(
  { flow, categoryId, merchantKey, currency, minor }: IncomeFacts,
  series: readonly RecurringSeries[],
): IncomeSize | null {
  if (flow !== "income") return null;
  if (categoryId === SALARY) return "salary";
  const usual = largestOf(series, currency);
  if (usual !== null && usual.merchantKey === merchantKey) return "salary";
  const large = usual === null ? LARGE_MINOR : usual.minor * LARGE_SHARE;
  return minor >= large ? "large" : null;
}

type IncomeFacts = Pick<Transaction, "flow" | "categoryId" | "merchantKey" | "currency" | "minor">;

export function incomeArrived(
  fresh: readonly Transaction[],
  series: readonly RecurringSeries[],
): NewAlert[] {
  return fresh
    .filter((row) => incomeSize(row, series) !== null)
    .map((row) => ofTransaction("income", row));
}

function largestOf(series: readonly RecurringSeries[], currency: string): RecurringSeries | null {
  return series
    .filter((one) => one.kind === "income" && one.currency === currency && one.status !== "new")
    .reduce<RecurringSeries | null>(
      (largest, one) => (one.minor > (largest?.minor ?? 0) ? one : largest),
      null,
    );
}
