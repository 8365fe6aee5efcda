import type { Breakdown, BreakdownPart } from "./breakdown.ts";

/** A picture has no room for more names. */
const MAX_NAMED = 12;
const MAX_REFUNDS = 2;

/**
 * A breakdown reduced for a picture: the largest and the most negative parts, and one part for each
 * remainder, so that the parts still add up to the total.
 * The parts have no change since the days before where the total is judged by its usual.
 */
export function drawnBreakdown(breakdown: Breakdown): Breakdown {
  const { judged } = breakdown;
  const parts = breakdown.parts.map((part) => (judged ? { ...part, before: null } : part));
  const positive = parts.filter(({ minor }) => minor > 0);
  const negative = parts.filter(({ minor }) => minor < 0);
  const refunds = Math.max(0, negative.length - MAX_REFUNDS);
  return {
    ...breakdown,
    parts: [
      ...positive.slice(0, MAX_NAMED),
      ...restOf(positive.slice(MAX_NAMED)),
      ...restOf(negative.slice(0, refunds)),
      ...negative.slice(refunds),
    ],
  };
}

function restOf(parts: readonly BreakdownPart[]): BreakdownPart[] {
  const [first] = parts;
  if (first === undefined) return [];
  if (parts.length === 1) return [first];
  const add = (values: readonly (number | null)[]) =>
    values.every((value) => value !== null) ? values.reduce((sum, value) => sum + value, 0) : null;
  return [
    {
      key: "",
      label: { kind: "rest", count: parts.length },
      topCategoryId: first.topCategoryId,
      minor: parts.reduce((sum, { minor }) => sum + minor, 0),
      share: add(parts.map(({ share }) => share)),
      comparable: parts.reduce((sum, { comparable }) => sum + comparable, 0),
      before: add(parts.map(({ before }) => before)),
      count: parts.reduce((sum, { count }) => sum + count, 0),
    },
  ];
}
