import type { Currency } from "../domain/money.ts";
import { amountText, type Page } from "./page.ts";
import type { ColumnMark, TextMark } from "./picture.ts";
import { centredInPlot } from "./plot.ts";

/** The amount of the highest column, above it. */
export function highestMark(
  columns: readonly ColumnMark[],
  amounts: readonly number[],
  currency: Currency,
  page: Page,
): TextMark[] {
  const highest = Math.max(0, ...amounts);
  const column = columns[amounts.indexOf(highest)];
  if (!column || highest === 0) return [];
  const style = { size: 32, weight: 600, colour: page.theme.ink } as const;
  const text = amountText(highest, currency, page.language);
  return [centredInPlot(text, { x: column.x, y: column.end - 14 }, style, page)];
}
