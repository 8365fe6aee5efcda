import type { Flow } from "./flow.ts";
import type { FlowTotal } from "./report.ts";

/** What totals come to, in minor units. */
export interface Sums {
  readonly spent: number;
  readonly received: number;
  /** By top category: spending less refunds. */
  readonly spentBy: ReadonlyMap<string, number>;
}

export function sumsOf(totals: readonly FlowTotal[]): Sums {
  const spentBy = new Map<string, number>();
  let [spent, received] = [0, 0];
  for (const { flow, topCategoryId, minor } of totals) {
    if (flow === "income") received += minor;
    const change = spendingOf(flow, minor);
    if (change === null) continue;
    spent += change;
    spentBy.set(topCategoryId, (spentBy.get(topCategoryId) ?? 0) + change);
  }
  return { spent, received, spentBy };
}

/** What an amount adds to what was spent; null where it has nothing to do with it. */
export function spendingOf(flow: Flow, minor: number): number | null {
  if (flow === "spending") return minor;
  return flow === "refund" ? -minor : null;
}
