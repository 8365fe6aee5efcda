import type { CategoryLine } from "../domain/report.ts";

/** A row of a report's picture: a category, or the sum of several. */
export type ShownCategory =
  | ({ readonly kind: "category" } & CategoryLine)
  /** The sum of `count` categories without a row of their own. */
  | ({ readonly kind: "rest"; readonly count: number } & Omit<CategoryLine, "categoryId">)
  /** The sum of all refunded categories without a row of their own. */
  | { readonly kind: "other-refunds"; readonly minor: number };

const MAX_REFUNDS = 2;

/**
 * The rows that a picture has room for: at most `most` categories and the rest. "Other" is a category, never
 * the name of the rest. Refunded categories come last. The amounts sum to the currency's total, and the
 * shares to 100 %.
 */
export function shownCategories(lines: readonly CategoryLine[], most: number): ShownCategory[] {
  const refunds = shownRefunds(lines.filter(({ minor }) => minor < 0));
  const spent = lines.filter(({ minor }) => minor > 0);
  return [...shownSpending(spent, most - refunds.length), ...refunds];
}

function shownSpending(lines: readonly CategoryLine[], most: number): ShownCategory[] {
  const shown = lines.length <= most + 1 ? lines : lines.slice(0, most);
  const rest = lines.slice(shown.length);
  return [
    ...shown.map((line) => ({ kind: "category" as const, ...line })),
    ...(rest.length > 0 ? [summed(rest)] : []),
  ];
}

function summed(lines: readonly CategoryLine[]): ShownCategory {
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

/** The refunded categories in the order of the report; if there are many, all but the largest as one. */
function shownRefunds(lines: readonly CategoryLine[]): ShownCategory[] {
  if (lines.length <= MAX_REFUNDS) return lines.map((line) => ({ kind: "category", ...line }));
  const largest = lines.slice(1 - MAX_REFUNDS);
  const rest = lines.slice(0, 1 - MAX_REFUNDS);
  return [
    ...largest.map((line) => ({ kind: "category" as const, ...line })),
    { kind: "other-refunds", minor: sumOf(rest) },
  ];
}

function sumOf(lines: readonly CategoryLine[]): number {
  return lines.reduce((sum, { minor }) => sum + minor, 0);
}
