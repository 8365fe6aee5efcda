import { amountRow, type SumRow, type RowPlace } from "./amount-row.ts";
import type { Page, Section } from "./page.ts";

/** The rows of a sum under each other, their bars on one scale. */
export function amountRows(
  lines: readonly SumRow[],
  { top, ...place }: Pick<RowPlace, "currency" | "top">,
  page: Page,
): Section[] {
  const largest = Math.max(0, ...lines.map(({ minor, isRest }) => (isRest ? 0 : minor)));
  const isCompared = lines.some(({ before }) => before !== null);
  const rows: Section[] = [];
  for (const line of lines) {
    const below = rows.at(-1)?.bottom ?? top;
    rows.push(amountRow(line, { ...place, largest, isCompared, top: below }, page));
  }
  return rows;
}
