import type { Sum } from "../../src/usecases/ports/transactions.ts";

type Total = Sum<"topCategoryId">;

/** Sorts sums: stores return them without order. */
export function sortedTotals(totals: readonly Total[]): Total[] {
  const key = ({ currency, flow, topCategoryId }: Total) => [currency, flow, topCategoryId].join();
  return [...totals].sort((a, b) => key(a).localeCompare(key(b)));
}
