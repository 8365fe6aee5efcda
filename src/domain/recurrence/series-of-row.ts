import type { Transaction } from "../transaction.ts";
import type { RecurringSeries } from "./recurring-series.ts";

/** The series that a transaction is one of; null where it is none, or its series ended long ago. */
export function seriesOfRow(
  { merchantKey, direction, currency, day, minor, isFixed }: Transaction,
  all: readonly RecurringSeries[],
): RecurringSeries | null {
  const own = all.filter(
    (series) =>
      series.merchantKey === merchantKey &&
      series.direction === direction &&
      series.currency === currency &&
      series.first <= day &&
      day <= series.last &&
      // A single payment to the merchant is no part of it.
      (isFixed || direction === "in" || (series.status === "new" && series.minor === minor)),
  );
  const distance = (series: RecurringSeries) => Math.abs(series.minor - minor);
  return own.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
