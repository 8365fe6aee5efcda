import type { RecurringKind, RecurringSeries } from "./recurring-series.ts";
import { yearlyCost } from "./yearly-cost.ts";

const KINDS: readonly RecurringKind[] = ["subscription", "bill"];
const STATUSES: readonly RecurringSeries["status"][] = ["active", "missed", "new"];

/**
 * The series that are spent on: subscriptions first, then other bills; of each those that count first, the
 * dearest in a year before the others.
 */
export function fixedSeries(all: readonly RecurringSeries[]): RecurringSeries[] {
  return all
    .filter(({ kind }) => kind !== "income")
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
        yearlyCost(b) - yearlyCost(a) ||
        a.merchantKey.localeCompare(b.merchantKey) ||
        a.part - b.part,
    );
}

/** What series that count cost, in minor units of one currency. */
export interface FixedCost {
  readonly perYear: number;
  /** A twelfth of it, rounded. */
  readonly perMonth: number;
}

export function fixedCost(series: readonly RecurringSeries[]): FixedCost {
  const counted = series.filter(({ status }) => status === "active");
  const perYear = counted.reduce((sum, one) => sum + yearlyCost(one), 0);
  return { perYear, perMonth: Math.round(perYear / 12) };
}
