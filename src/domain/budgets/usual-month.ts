import type { Covered, UsualFacts } from "../usual.ts";
import { usualOf } from "../usual.ts";
import type { Currency } from "../money.ts";
import type { FlowTotal } from "../sums.ts";

/** What a whole month usually costs in one currency, in minor units. */
export interface UsualMonth {
  /** Of how many months it is the median. */
  readonly count: number;
  /** All that the user decides. */
  readonly free: number;
  /** By top-level category. */
  readonly byCategory: ReadonlyMap<string, number>;
}

/** Null where nothing is usual yet. `now` are the sums of the running month, `months` those of whole ones. */
export function usualMonth(
  currency: Currency,
  now: readonly FlowTotal[],
  months: UsualFacts,
  covered: Covered,
): UsualMonth | null {
  const found = usualOf(
    currency,
    now.filter((row) => row.currency === currency),
    months,
    covered,
  );
  if (!found) return null;
  const { count, free, categories } = found.usual;
  return {
    count,
    free,
    byCategory: new Map(categories.map(({ categoryId, usual }) => [categoryId, usual])),
  };
}

/** The usual of one budget; 0 where nothing is. */
export function usualOfBudget(usual: UsualMonth | null, categoryId: string | null): number {
  if (!usual) return 0;
  return categoryId === null ? usual.free : (usual.byCategory.get(categoryId) ?? 0);
}
