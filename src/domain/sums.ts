import { spendingOf, type Direction, type Flow } from "./flow.ts";
import type { Currency } from "./money.ts";

/**
 * The sum of a user's fixed or free transactions of one account, currency, flow, direction and
 * top-level category within a period.
 */
export interface FlowTotal {
  readonly accountId: string;
  readonly currency: Currency;
  readonly flow: Flow;
  readonly direction: Direction;
  readonly topCategoryId: string;
  /** Whether these are fixed expenses. */
  readonly isFixed: boolean;
  /** Minor units, never negative. */
  readonly minor: number;
  readonly count: number;
}

/** Spending and income, in minor units. */
export interface Sums {
  readonly spent: number;
  readonly received: number;
  /** By top-level category: spending less refunds. */
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
