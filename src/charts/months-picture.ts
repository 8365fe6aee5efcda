import type { MonthSeries } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { monthsRange } from "../i18n/months-range.ts";
import { composePicture, marksOf } from "./compose-picture.ts";
import { emptySection, endSection } from "./empty-section.ts";
import { headSection } from "./head-section.ts";
import { legendSection, type LegendEntry } from "./legend-section.ts";
import {
  monthColumns,
  monthLabels,
  runningNote,
  shownPanels,
  type MonthAmounts,
} from "./month-columns.ts";
import { amountText, RIGHT, type Page, type Section } from "./page.ts";
import type { LineMark, Picture } from "./picture.ts";
import { PLOT_LEFT, plotFor } from "./plot.ts";
import { savingsSection } from "./savings-section.ts";

const PLOT_HEIGHT = 470;
const USUAL_THICKNESS = 5;

/** The picture of months: the savings rate, and received and spent of each month. */
export function monthsPicture(series: MonthSeries, page: Page): Picture {
  const { picture } = catalogFor(page.language);
  const days = monthsRange(
    series.months.map(({ month }) => month),
    page.language,
  );
  const head = headSection({ title: picture.months, below: days }, page);
  const isEmpty = series.months.every(({ spent, received }) => spent === 0 && received === 0);
  if (isEmpty) {
    const nothing = emptySection(picture.nothingMoved, head.bottom + 170, page);
    return composePicture([head, nothing, endSection(nothing.bottom)], page);
  }
  const savings = savingsSection(series, head.bottom, page);
  const legend = legendSection(entriesOf(series, page), savings.bottom + 40, page);
  const columns = columnsSection(series, legend.bottom + 44, page);
  return composePicture([head, savings, legend, columns, endSection(columns.bottom)], page);
}

/** The legend, with the sums from which the savings rate is computed. */
function entriesOf({ balance, currency, usual }: MonthSeries, page: Page): LegendEntry[] {
  const { language, theme } = page;
  const { picture } = catalogFor(language);
  const entry = (name: string, colour: string, minor: number | undefined): LegendEntry => ({
    symbol: { kind: "spot" },
    colour,
    name,
    value: minor === undefined ? null : amountText(minor, currency, language),
    isMain: true,
  });
  const amounts = [
    entry(picture.received, theme.received, balance?.received),
    entry(picture.spent, theme.spent, balance?.spent),
  ];
  if (usual === null) return amounts;
  const symbol = { kind: "line", isDashed: true, thickness: USUAL_THICKNESS } as const;
  const value = amountText(usual, currency, language);
  return [
    ...amounts,
    { symbol, colour: theme.ink, name: picture.usualMonth, value, isMain: false },
  ];
}

function columnsSection(
  { months, currency, usual }: MonthSeries,
  top: number,
  page: Page,
): Section {
  const { received: receivedColour, spent: spentColour } = page.theme;
  const shown = months.map(({ month, isRunning, isShown, received, spent }): MonthAmounts => ({
    month,
    isRunning,
    isMarked: isShown,
    amounts: [
      { minor: received, colour: receivedColour },
      { minor: spent, colour: spentColour },
    ],
  }));
  const amounts = months.flatMap(({ received, spent }) => [received, spent]);
  const plot = plotFor(amounts, { top, height: PLOT_HEIGHT, currency }, page);
  const { bottom } = plot.part;
  const columns = monthColumns(shown, plot.scale.yOf, page);
  const note = runningNote(shown, bottom + 148, page);
  const marks = marksOf([
    { panels: shownPanels(shown, { top: top - 12, bottom: bottom + 62 }, page) },
    plot.part,
    { lines: usual === null ? [] : [usualMark(plot.scale.yOf(usual), page)] },
    { columns: columns.filter(({ base, end }) => base !== end) },
    { texts: [...monthLabels(shown, bottom + 46, page), ...note] },
  ]);
  return { ...marks, bottom: bottom + (note.length > 0 ? 156 : 90) };
}

/** The usual spending of a month, across all of them. */
function usualMark(y: number, { theme }: Page): LineMark {
  const points = [
    { x: PLOT_LEFT, y },
    { x: RIGHT, y },
  ];
  return { points, colour: theme.ink, thickness: USUAL_THICKNESS, isDashed: true };
}
