import type { Breakdown } from "../domain/breakdown.ts";
import { categoryName } from "../domain/category.ts";
import type { CategoryTrend } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatDayRange } from "../i18n/format-day.ts";
import { capitalized } from "../i18n/month-name.ts";
import { comparedDaysText } from "../i18n/picture-days.ts";
import { amountRows } from "./amount-rows.ts";
import { wholeSection } from "./breakdown-picture.ts";
import { composePicture, marksOf } from "./compose-picture.ts";
import { emptySection, endSection } from "./empty-section.ts";
import { headingMark } from "./heading-mark.ts";
import { headSection, subjectHead } from "./head-section.ts";
import { highestMark } from "./highest-mark.ts";
import { legendSection } from "./legend-section.ts";
import { mixColours } from "./mix-colours.ts";
import { monthColumns, monthLabels, runningNote, type MonthAmounts } from "./month-columns.ts";
import { amountText, RIGHT, type Page, type Section } from "./page.ts";
import { categoryColour } from "./palette.ts";
import type { Picture } from "./picture.ts";
import { PLOT_LEFT, plotFor } from "./plot.ts";
import { shownParts } from "./shown-parts.ts";

const PLOT_HEIGHT = 320;
const HEADROOM = 64;
const MAX_NAMED = 5;
const AVERAGE_THICKNESS = 5;
/** Strength of the category's colour in the months that are not shown (0 to 1). */
const OTHER_MONTHS_STRENGTH = 0.5;

/** The picture of a category: its sum in the period, its months, and its parts. */
export function trendPicture(trend: CategoryTrend, breakdown: Breakdown, page: Page): Picture {
  const { period, currency } = breakdown;
  const { picture } = catalogFor(page.language);
  const { about } = trend;
  const days = formatDayRange(period.first, period.last, page.language);
  const head = about
    ? subjectHead(about, period, page)
    : { title: categoryName(trend.categoryId, page.language), below: days };
  const sections = [headSection(head, page)];
  const below = () => sections.at(-1)?.bottom ?? 0;
  sections.push(wholeSection(breakdown, below(), page));
  const lines = shownParts(breakdown, MAX_NAMED, page);
  const isFlat = trend.months.every(({ minor }) => minor === 0);
  if (isFlat && lines.length === 0)
    sections.push(
      emptySection(
        about?.isReceived ? picture.nothingReceived : picture.nothingSpent,
        below(),
        page,
      ),
    );
  if (!isFlat) sections.push(monthsSection(trend, below() + 40, page));
  if (lines.length > 0 && !isFlat) sections.push(partsHeadingSection(breakdown, below(), page));
  sections.push(...amountRows(lines, { currency, top: below() + (isFlat ? 52 : 16) }, page));
  return composePicture([...sections, endSection(below())], page);
}

/** The heading of the rows: they are of the period, not of the months above. */
function partsHeadingSection({ period }: Breakdown, top: number, page: Page): Section {
  const text = capitalized(comparedDaysText(period, period, page.language));
  return { texts: [headingMark(text, top + 72, page)], bottom: top + 80 };
}

function monthsSection(trend: CategoryTrend, top: number, page: Page): Section {
  const { currency } = trend;
  const { picture } = catalogFor(page.language);
  const colour = columnColour(trend, page);
  const other = mixColours(colour, page.theme.background, OTHER_MONTHS_STRENGTH);
  const hasOneShown = trend.months.filter(({ isShown }) => isShown).length === 1;
  const months = trend.months.map(({ month, isRunning, isShown, minor }): MonthAmounts => ({
    month,
    isRunning,
    isMarked: isShown,
    amounts: [{ minor, colour: isShown || !hasOneShown ? colour : other }],
  }));
  const amounts = trend.months.map(({ minor }) => minor);
  const average = averageOf(trend);
  const legend = averageLegend(average, trend, top + 58, page);
  const place = { top: legend.bottom + HEADROOM, height: PLOT_HEIGHT, currency };
  const plot = plotFor(amounts, place, page);
  const columns = monthColumns(months, plot.scale.yOf, page);
  const { bottom } = plot.part;
  const note = runningNote(months, bottom + 140, page);
  const marks = marksOf([
    plot.part,
    legend,
    { columns: columns.filter(({ base, end }) => base !== end) },
    { lines: average === null ? [] : [averageLine(plot.scale.yOf(average), page)] },
    {
      texts: [
        headingMark(
          trend.about?.isReceived ? picture.receivedEach.month : picture.eachMonth,
          top + 44,
          page,
        ),
        ...highestMark(columns, amounts, currency, page),
        ...monthLabels(months, bottom + 46, page),
        ...note,
      ],
    },
  ]);
  return { ...marks, bottom: bottom + (note.length > 0 ? 156 : 96) };
}

function columnColour({ about, topCategoryId }: CategoryTrend, { theme }: Page): string {
  if (!about) return categoryColour(topCategoryId, theme);
  return about.isReceived ? theme.received : theme.spent;
}

/** The average of the complete months in minor units; null if there are fewer than two. */
function averageOf({ months }: CategoryTrend): number | null {
  const whole = months.filter(({ isWhole }) => isWhole);
  if (whole.length < 2) return null;
  return Math.round(whole.reduce((sum, { minor }) => sum + minor, 0) / whole.length);
}

function averageLegend(
  average: number | null,
  { currency }: CategoryTrend,
  top: number,
  page: Page,
): Section {
  if (average === null) return { bottom: top };
  const amount = amountText(average, currency, page.language);
  const name = catalogFor(page.language).picture.average({ amount });
  const symbol = { kind: "line", isDashed: true, thickness: AVERAGE_THICKNESS } as const;
  return legendSection(
    [{ symbol, colour: page.theme.ink, name, value: null, isMain: true }],
    top,
    page,
  );
}

function averageLine(y: number, { theme }: Page) {
  const points = [
    { x: PLOT_LEFT, y },
    { x: RIGHT, y },
  ];
  return { points, colour: theme.ink, thickness: AVERAGE_THICKNESS, isDashed: true };
}
