import type { Month } from "../domain/months.ts";
import { capitalized, monthName } from "../i18n/month-name.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { shortMonth } from "../i18n/picture-days.ts";
import { mixColours } from "./mix-colours.ts";
import type { Page } from "./page.ts";
import type { ColumnMark, PanelMark, TextMark, TextStyle } from "./picture.ts";
import { PLOT_LEFT, PLOT_WIDTH } from "./plot.ts";
import { MARGIN } from "./page.ts";

/** A month and its amounts, each of which is a column. */
export interface MonthAmounts {
  readonly month: Month;
  readonly isRunning: boolean;
  /** Whether its name is bold. */
  readonly isMarked: boolean;
  readonly amounts: readonly { readonly minor: number; readonly colour: string }[];
}

const MAX_COLUMN_WIDTH = 64;
const GAP = 4;

/** The columns of months side by side. Those of the running month, which is not over, are outlined. */
export function monthColumns(
  months: readonly MonthAmounts[],
  yOf: (minor: number) => number,
  { theme }: Page,
): ColumnMark[] {
  const slot = PLOT_WIDTH / months.length;
  return months.flatMap(({ isRunning, amounts }, index) => {
    const width = Math.round(Math.min(MAX_COLUMN_WIDTH, (slot * 0.72) / amounts.length));
    const middle = PLOT_LEFT + (index + 0.5) * slot;
    return amounts.map(({ minor, colour }, place): ColumnMark => {
      const x = middle + (place - (amounts.length - 1) / 2) * (width + GAP);
      const column = { x, base: yOf(0), end: yOf(minor), width, colour };
      return isRunning ? { ...column, fill: mixColours(colour, theme.background, 0.28) } : column;
    });
  });
}

/** A surface behind the month that is looked at, where it is one of several. */
export function shownPanels(
  months: readonly MonthAmounts[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { theme }: Page,
): PanelMark[] {
  const shown = months.filter(({ isMarked }) => isMarked);
  const [only] = shown;
  if (!only || shown.length > 1 || months.length === 1) return [];
  const slot = PLOT_WIDTH / months.length;
  const x = Math.round(PLOT_LEFT + months.indexOf(only) * slot);
  return [
    { x, y: top, width: Math.round(slot), height: bottom - top, radius: 16, colour: theme.tint },
  ];
}

/** The names of the months below their columns, and each year below its first month. */
export function monthLabels(months: readonly MonthAmounts[], y: number, page: Page): TextMark[] {
  const { theme, language } = page;
  const slot = PLOT_WIDTH / months.length;
  const style: TextStyle = { size: 32, weight: 400, colour: theme.muted };
  return months.flatMap(({ month, isMarked }, index): TextMark[] => {
    const [year = "", number] = month.name.split("-");
    const x = Math.round(PLOT_LEFT + (index + 0.5) * slot);
    const text = shortMonth(Number(number), language);
    const name: TextMark = { text, x, y, align: "center", ...style };
    const strong: TextMark = isMarked ? { ...name, weight: 600, colour: theme.ink } : name;
    const hasYear = number === "01" || (index === 0 && !months[1]?.month.name.endsWith("-01"));
    if (!hasYear) return [strong];
    return [strong, { ...name, text: year, y: y + 38, size: 26 }];
  });
}

/** A note that the running month is not over; none if all months are. */
export function runningNote(months: readonly MonthAmounts[], y: number, page: Page): TextMark[] {
  const running = months.find(({ isRunning }) => isRunning);
  if (!running) return [];
  const { language, theme } = page;
  const month = capitalized(monthName(Number(running.month.name.slice(5, 7)), language));
  const text = catalogFor(language).picture.stillRunning({ month });
  return [{ text, x: MARGIN, y, align: "left", size: 34, weight: 400, colour: theme.muted }];
}
