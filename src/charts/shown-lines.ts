import type { FreeLine } from "../domain/report.ts";

/** A row of a report's picture: a category, or the sum of several. Amounts are minor units. */
export type ShownLine =
  | { readonly kind: "category"; readonly line: FreeLine }
  /** The sum of `count` categories without a row of their own. */
  | { readonly kind: "rest"; readonly count: number; readonly minor: number }
  /** The sum of all refunded categories without a row of their own. */
  | { readonly kind: "other-refunds"; readonly minor: number };

const MAX_REFUNDS = 2;

/**
 * The rows that a picture has room for: at most `most` categories and the rest. "Other" is a category, never
 * the name of the rest. The category that the words name (`told`) has a row, whatever its place. Refunded
 * categories come last. The amounts sum to those of the lines.
 */
export function shownLines(
  lines: readonly FreeLine[],
  most: number,
  told: string | null,
): ShownLine[] {
  const refunds = shownRefunds(lines.filter(({ minor }) => minor < 0));
  const spent = lines.filter(({ minor }) => minor > 0);
  return [...shownSpending(spent, Math.max(1, most - refunds.length), told), ...refunds];
}

function shownSpending(lines: readonly FreeLine[], most: number, told: string | null): ShownLine[] {
  const shown = lines.length <= most + 1 ? lines : largestWith(lines, most, told);
  const rest = lines.filter((line) => !shown.includes(line));
  return [
    ...shown.map((line) => ({ kind: "category" as const, line })),
    ...(rest.length > 0 ? [{ kind: "rest" as const, count: rest.length, minor: sumOf(rest) }] : []),
  ];
}

function largestWith(lines: readonly FreeLine[], most: number, told: string | null): FreeLine[] {
  const place = lines.findIndex(({ categoryId }) => categoryId === told);
  if (place < most) return lines.slice(0, most);
  return [...lines.slice(0, most - 1), ...lines.slice(place, place + 1)];
}

/** The refunded categories in the order of the report; if there are many, all but the largest as one. */
function shownRefunds(lines: readonly FreeLine[]): ShownLine[] {
  if (lines.length <= MAX_REFUNDS) return lines.map((line) => ({ kind: "category", line }));
  const largest = lines.slice(1 - MAX_REFUNDS);
  const rest = lines.slice(0, 1 - MAX_REFUNDS);
  return [
    ...largest.map((line) => ({ kind: "category" as const, line })),
    { kind: "other-refunds", minor: sumOf(rest) },
  ];
}

function sumOf(lines: readonly FreeLine[]): number {
  return lines.reduce((sum, { minor }) => sum + minor, 0);
}
