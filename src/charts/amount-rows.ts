import { amountRow, type AmountLine, type RowPlace } from "./amount-row.ts";
import type { Page, Part } from "./page.ts";

/** The parts of a sum under each other, whose bars are measured by the same rule. */
export function amountRows(
  lines: readonly AmountLine[],
  { top, ...place }: Pick<RowPlace, "currency" | "top" | "isGoodNews">,
  page: Page,
): Part[] {
  const largest = Math.max(0, ...lines.map(({ minor, isRest }) => (isRest ? 0 : minor)));
  const isCompared = lines.some(({ before }) => before !== null);
  const rows: Part[] = [];
  for (const line of lines) {
    const below = rows.at(-1)?.bottom ?? top;
    rows.push(amountRow(line, { ...place, largest, isCompared, top: below }, page));
  }
  return rows;
}
