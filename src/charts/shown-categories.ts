import type { CategoryLine } from "../domain/report.ts";

/** One line of a picture: a category, or several that are summed because there is no room. */
export type ShownLine =
  | ({ readonly kind: "category" } & CategoryLine)
  /** So many categories that have no line of their own. */
  | ({ readonly kind: "rest"; readonly count: number } & Omit<CategoryLine, "categoryId">)
  /** Every category that came back in balance and has no line of its own. */
  | { readonly kind: "other-refunds"; readonly minor: number };

const MOST_REFUNDS = 2;

/**
 * The lines a picture has room for: at most `most` by name and one for the rest. "Other" is a
 * category like any other, and never the name of the rest. Categories that gave money back come last. The amounts still sum to the
 * section's total, and the shares to 100 %.
 */
export function shownCategories(lines: readonly CategoryLine[], most: number): ShownLine[] {
  const refunds = shownRefunds(lines.filter(({ minor }) => minor < 0));
  const spent = lines.filter(({ minor }) => minor > 0);
  return [...shownSpending(spent, most - refunds.length), ...refunds];
}

function shownSpending(lines: readonly CategoryLine[], most: number): ShownLine[] {
  const shown = lines.length <= most + 1 ? lines : lines.slice(0, most);
  const rest = lines.slice(shown.length);
  return [
    ...shown.map((line) => ({ kind: "category" as const, ...line })),
    ...(rest.length > 0 ? [summed(rest)] : []),
  ];
}

function summed(lines: readonly CategoryLine[]): ShownLine {
  return {
    kind: "rest",
    count: lines.length,
    minor: sumOf(lines),
    share: lines.reduce((sum, { share }) => sum + (share ?? 0), 0),
    comparable: lines.reduce((sum, { comparable }) => sum + comparable, 0),
    before: sumBefore(lines),
  };
}

function sumBefore(lines: readonly CategoryLine[]): number | null {
  return lines.reduce<number | null>(
    (sum, { before }) => (sum === null || before === null ? null : sum + before),
    0,
  );
}

/** In the order of the report; where there are many, all but the largest are summed. */
function shownRefunds(lines: readonly CategoryLine[]): ShownLine[] {
  if (lines.length <= MOST_REFUNDS) return lines.map((line) => ({ kind: "category", ...line }));
  const largest = lines.slice(1 - MOST_REFUNDS);
  const rest = lines.slice(0, 1 - MOST_REFUNDS);
  return [
    ...largest.map((line) => ({ kind: "category" as const, ...line })),
    { kind: "other-refunds", minor: sumOf(rest) },
  ];
}

function sumOf(lines: readonly CategoryLine[]): number {
  return lines.reduce((sum, { minor }) => sum + minor, 0);
}
