import { arrowsIn, comparedDecisions } from "../domain/arrows.ts";
import type { Period } from "../domain/period.ts";
import type { CurrencySection } from "../domain/report.ts";

/** What was spent in a category, now and in the days before; a null id is the rest. */
export interface ChangedCategory {
  readonly categoryId: string | null;
  /** How many categories it sums. */
  readonly count: number;
  /** Minor units. */
  readonly now: number;
  readonly before: number;
  /** Whether the change is worth an arrow, see `arrows.ts`. */
  readonly hasArrow: boolean;
}

/**
 * What was decided in each category against its usual; where nothing is usual, the categories of both times.
 * The biggest change first, also those with nothing now. If there are more than `most`, the last one is the
 * sum of the rest, so that they always sum to both totals.
 */
export function changedCategories(
  section: CurrencySection,
  period: Period,
  most: number,
): ChangedCategory[] {
  const { usual, verdict } = section;
  const all =
    usual && verdict
      ? comparedDecisions({ usual, verdict }).map((one) => ({ ...one, count: 1 }))
      : changedSince(section, period);
  const sorted = all.toSorted((a, b) => changeIn(b) - changeIn(a) || sizeOf(b) - sizeOf(a));
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
      hasArrow: false,
    },
  ];
}

function changeIn({ now, before }: ChangedCategory): number {
  return Math.abs(now - before);
}

function sizeOf({ now, before }: ChangedCategory): number {
  return Math.max(now, before);
}

function changedSince(section: CurrencySection, period: Period): ChangedCategory[] {
  const arrows = new Set(arrowsIn(section, period).map(({ categoryId }) => categoryId));
  const shown = section.categories.map(({ categoryId, comparable, before }) => ({
    categoryId,
    count: 1,
    now: comparable,
    before: before ?? 0,
    hasArrow: arrows.has(categoryId),
  }));
  const gone = section.gone.map((one) => ({ ...one, count: 1, now: 0, hasArrow: false }));
  return [...shown, ...gone].filter(({ now, before }) => now !== 0 || before !== 0);
}
