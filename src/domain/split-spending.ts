import type { Period } from "./period.ts";
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

/** Whether a report leads with what the user decides: of a running month, which can still change. */
export function leadsWithFree({ fixed }: SpendingSplit, { name }: Period): boolean {
  return name === "month" && fixed !== 0;
}
