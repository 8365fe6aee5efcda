import type { InsightFacts } from "../../src/domain/insight.ts";
import { sharesOf } from "../../src/domain/shares.ts";

export const [FOOD, HOME, TRAVEL] = ["11000000", "17000000", "12000000"];

export type Line = readonly [categoryId: string, minor: number, before: number | null];

/** Facts of these categories with their shares. */
export function facts(lines: readonly Line[], given: Partial<InsightFacts> = {}): InsightFacts {
  const now = lines.filter(([, minor]) => minor !== 0).toSorted(([, a], [, b]) => b - a);
  const shares = sharesOf(now.map(([, minor]) => minor));
  const hasBefore = lines.some(([, , before]) => before !== null);
  return {
    spent: now.reduce((sum, [, minor]) => sum + minor, 0),
    days: 22,
    categories: now.map(([categoryId, minor, before], index) => ({
      categoryId,
      minor,
      comparable: minor,
      before,
      share: shares[index] ?? null,
    })),
    withFixed: new Set(),
    before: hasBefore
      ? {
          free: lines.reduce((sum, [, , before]) => sum + (before ?? 0), 0),
          categories: lines.flatMap(([categoryId, comparable, usual]) =>
            usual === null ? [] : [{ categoryId, comparable, usual }],
          ),
        }
      : null,
    biggest: 0,
    ...given,
  };
}
