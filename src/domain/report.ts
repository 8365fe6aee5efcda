import { groupBy } from "./group-by.ts";
import type { Day } from "./day.ts";
import type { Flow } from "./flow.ts";
import type { Currency } from "./money.ts";
import type { Period } from "./period.ts";
import { sharesOf } from "./shares.ts";

/** The sum of a person's movements of one currency, flow and top category within a period. */
export interface FlowTotal {
  readonly currency: Currency;
  readonly flow: Flow;
  readonly topCategoryId: string;
  /** Minor units, as a magnitude. */
  readonly minor: number;
  readonly count: number;
}

export interface CategoryLine {
  readonly categoryId: string;
  /** Minor units: spending less refunds, negative where more came back than was spent. */
  readonly minor: number;
  /** Tenths of a percent of the positive amounts; those shares sum to 1000. Null where nothing was spent on balance. */
  readonly share: number | null;
}

/** Everything of one currency: amounts of different currencies are never added. */
export interface CurrencySection {
  readonly currency: Currency;
  /** Minor units; the categories' amounts sum to it exactly. */
  readonly spent: number;
  readonly received: number;
  /** Largest first; those that gave money back come last. */
  readonly categories: readonly CategoryLine[];
}

export interface Report {
  readonly period: Period;
  /** Largest spending first; empty when nothing was spent or received. */
  readonly sections: readonly CurrencySection[];
  /** The first day with a movement of any kind; null without data. */
  readonly dataSince: Day | null;
}

export function buildReport(
  period: Period,
  totals: readonly FlowTotal[],
  dataSince: Day | null,
): Report {
  const byCurrency = groupBy(totals, (total) => total.currency);
  const sections = [...byCurrency].map(([currency, rows]) => sectionOf(currency, rows));
  return {
    period,
    sections: sections
      .filter((section) => section.categories.length > 0 || section.received > 0)
      .sort((a, b) => b.spent - a.spent || a.currency.localeCompare(b.currency)),
    dataSince,
  };
}

function sectionOf(currency: Currency, totals: readonly FlowTotal[]): CurrencySection {
  const spent = new Map<string, number>();
  let received = 0;
  for (const { flow, topCategoryId, minor } of totals) {
    if (flow === "income") received += minor;
    if (flow === "spending") spent.set(topCategoryId, (spent.get(topCategoryId) ?? 0) + minor);
    if (flow === "refund") spent.set(topCategoryId, (spent.get(topCategoryId) ?? 0) - minor);
  }
  const sorted = [...spent].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  const shares = sharesOf(sorted.map(([, minor]) => minor));
  return {
    currency,
    spent: sorted.reduce((sum, [, minor]) => sum + minor, 0),
    received,
    categories: sorted.map(([categoryId, minor], index) => ({
      categoryId,
      minor,
      share: shares[index] ?? null,
    })),
  };
}
