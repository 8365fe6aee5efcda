import type { Currency } from "../money.ts";
import type { FlowTotal } from "../sums.ts";
import { usualOf, type Covered, type UsualFacts } from "../usual.ts";

/** What a whole month usually costs in one currency, in minor units. */
export interface UsualMonth {
  /** All that the user decides. */
  readonly free: number;
  /** By top-level category. */
  readonly byCategory: ReadonlyMap<string, number>;
}

/**
 * What whole months cost, by the sums `now` of a running one and the `usual` facts of the same days in
 * those before it. Null where nothing is usual yet.
 */
export function usualMonth(
  currency: Currency,
  now: readonly FlowTotal[],
  usual: UsualFacts | null,
  covered: Covered,
): UsualMonth | null {
  if (!usual) return null;
  const spans = usual.spans.map((span) => ({
    ...span,
    isShort: false,
    totals: [...span.totals, ...span.rest],
    rest: [],
  }));
  const own = now.filter((row) => row.currency === currency);
  const found = usualOf(currency, own, { ...usual, spans }, covered);
  if (!found) return null;
  const { free, categories } = found.usual;
  return {
    free,
    byCategory: new Map(categories.map((one) => [one.categoryId, one.usual])),
  };
}

/** The usual of one budget; 0 where nothing is. */
export function usualOfBudget(usual: UsualMonth | null, categoryId: string | null): number {
  if (!usual) return 0;
  return categoryId === null ? usual.free : (usual.byCategory.get(categoryId) ?? 0);
}
