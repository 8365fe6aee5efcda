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
export type CardSpending = Pick<CurrencySection, "spent" | "received" | "categories" | "split">;

const MAX_CHANGES = 3;
/** Tenths of a percent. */
const MIN_CHANGE = 100;

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
  return comparedLines(spending)
    .filter(({ categoryId, now, before }) => SHOWN.has(categoryId) && now >= 0 && before >= 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.categoryId < b.categoryId ? -1 : 1))
    .map(({ categoryId, now, before, base }) => ({
      categoryId,
      by: before === 0 ? null : Math.round(((now - before) * 1000) / before),
      base,
    }))
    .filter(({ by }) => by === null || Math.abs(by) >= MIN_CHANGE)
    .slice(0, MAX_CHANGES);
}

interface ComparedLine extends Pick<CardChange, "categoryId" | "base"> {
  readonly now: number;
  readonly before: number;
}

/** What was decided against the usual; where nothing is usual yet, everything against the month before. */
function comparedLines({ split, categories }: CardSpending): ComparedLine[] {
  const usual = split.lines.flatMap(({ categoryId, comparable: now, usual: before }) =>
    before === null ? [] : [{ categoryId, now, before, base: "usual" as const }],
  );
  if (usual.length > 0) return usual;
  return categories.flatMap(({ categoryId, comparable: now, before }) =>
    before === null ? [] : [{ categoryId, now, before, base: "month-before" as const }],
  );
}

function sizeOf({ now, before }: ComparedLine): number {
  return Math.abs(now - before);
}
