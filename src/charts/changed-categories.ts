import type { CurrencySection } from "../domain/report.ts";

/** What was spent in a category, now and in the days before; a null id is the rest. */
export interface ChangedCategory {
  readonly categoryId: string | null;
  /** How many categories it sums. */
  readonly count: number;
  /** Minor units. */
  readonly now: number;
  readonly before: number;
}

/**
 * The categories of both times, the biggest change first, also those with nothing now. If there are
 * more than `most`, the last one is the sum of the rest, so that they always sum to both totals.
 */
export function changedCategories(
  { categories, gone }: CurrencySection,
  most: number,
): ChangedCategory[] {
  const all: ChangedCategory[] = [
    ...categories.map(({ categoryId, comparable, before }) => ({
      categoryId,
      count: 1,
      now: comparable,
      before: before ?? 0,
    })),
    ...gone.map(({ categoryId, before }) => ({ categoryId, count: 1, now: 0, before })),
  ].filter(({ now, before }) => now !== 0 || before !== 0);
  const sorted = all.sort((a, b) => changeIn(b) - changeIn(a) || sizeOf(b) - sizeOf(a));
  if (sorted.length <= most) return sorted;
  const rest = sorted.slice(most - 1);
  const sum = (pick: (one: ChangedCategory) => number) =>
    rest.reduce((total, one) => total + pick(one), 0);
  return [
    ...sorted.slice(0, most - 1),
    {
      categoryId: null,
      count: rest.length,
      now: sum(({ now }) => now),
      before: sum(({ before }) => before),
    },
  ];
}

function changeIn({ now, before }: ChangedCategory): number {
  return Math.abs(now - before);
}

function sizeOf({ now, before }: ChangedCategory): number {
  return Math.max(now, before);
}
