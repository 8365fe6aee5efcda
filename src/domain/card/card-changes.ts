import { arrowsOf, type Arrow, type ArrowFacts } from "../arrows.ts";
import type { CurrencySection } from "../report.ts";

/** A category whose spending differs from the usual. */
export interface CardChange {
  readonly categoryId: string;
  /** Tenths of a percent of the usual, negative for less; null where nothing was spent before. */
  readonly by: number | null;
  /** What it is compared with: the usual, or the month before where nothing is usual yet. */
  readonly base: "usual" | "month-before";
}

/** What a card needs of a report of one currency. */
export type CardSpending = Pick<CurrencySection, "spent" | "received"> & ArrowFacts;

const MAX_CHANGES = 3;

/**
 * Everyday categories, which may be shown to others: no debts, health, gambling, taxes, or transfers.
 */
const SHOWN: ReadonlySet<string> = new Set([
  "07000000", // services
  "08000000", // shopping
  "09000000", // digital services
  "10000000", // groceries
  "11000000", // food and drinks
  "12000000", // travel
  "17000000", // housing
  "19000000", // transportation
  "21000000", // leisure
]);

/** The categories that changed most, the largest change in money first. */
export function cardChanges(spending: CardSpending): CardChange[] {
  return arrowsOf(spending)
    .filter(({ categoryId }) => SHOWN.has(categoryId))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.categoryId < b.categoryId ? -1 : 1))
    .slice(0, MAX_CHANGES)
    .map(({ categoryId, now, before, base }) => ({
      categoryId,
      by: before === 0 ? null : Math.round(((now - before) * 1000) / before),
      base: base === "usual" ? base : "month-before",
    }));
}

function sizeOf({ now, before }: Arrow): number {
  return Math.abs(now - before);
}
