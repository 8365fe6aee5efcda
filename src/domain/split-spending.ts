import type { SpendingSplit } from "./report.ts";
import { sumsOf, type FlowTotal } from "./sums.ts";

/** Spending in two parts, what recurs and what the user decides, without anything usual. */
export function splitSpending(totals: readonly FlowTotal[]): SpendingSplit {
  const free = sumsOf(freeOf(totals));
  return {
    fixed: sumsOf(totals).spent - free.spent,
    free: free.spent,
    lines: [...free.spentBy]
      .map(([categoryId, minor]) => ({ categoryId, minor, comparable: minor, usual: null }))
      .sort((a, b) => b.minor - a.minor || a.categoryId.localeCompare(b.categoryId)),
  };
}

/** The sums of what the user decides. */
export function freeOf(totals: readonly FlowTotal[]): readonly FlowTotal[] {
  return totals.filter(({ isFixed }) => !isFixed);
}
