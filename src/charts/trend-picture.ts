import type { Breakdown } from "../domain/breakdown.ts";
import { categoryName } from "../domain/category.ts";
import type { CategoryTrend } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatDayRange } from "../i18n/format-day.ts";
import { capitalized } from "../i18n/month-name.ts";
import { comparedDaysText } from "../i18n/picture-days.ts";
import { amountRows } from "./amount-rows.ts";
import { wholePart } from "./breakdown-picture.ts";
import { compose, marksOf } from "./compose.ts";
import { emptyPart, endPart } from "./empty-part.ts";
import { headingMark } from "./heading-mark.ts";
import { headPart } from "./head-part.ts";
import { highestMark } from "./highest-mark.ts";
import { legendPart } from "./legend-part.ts";
import { mixed } from "./mixed.ts";
import { monthColumns, monthLabels, runningNote, type MonthAmounts } from "./month-columns.ts";
import { amountText, RIGHT, type Page, type Part } from "./page.ts";
import { categoryColour } from "./palette.ts";
import type { Picture } from "./picture.ts";
import { PLOT_LEFT, plotFor } from "./plot.ts";
import { shownParts } from "./shown-parts.ts";

const HEIGHT = 320;
const HEADROOM = 64;
const MOST_NAMED = 5;
const AVERAGE = 5;
/** How strong the colour of the months is that are not looked at. */
const OTHER_MONTHS = 0.5;

/** One category: what it took in the period, month by month, and its parts. */
export function trendPicture(trend: CategoryTrend, breakdown: Breakdown, page: Page): Picture {
  const { period, currency } = breakdown;
  const { picture } = catalogFor(page.language);
  const title = categoryName(trend.categoryId, page.language);
  const days = formatDayRange(period.first, period.last, page.language);
  const parts = [headPart({ title, below: days }, page)];
  const below = () => parts.at(-1)?.bottom ?? 0;
  parts.push(wholePart(breakdown, below(), page));
  const lines = shownParts(breakdown, MOST_NAMED, page);
  const isFlat = trend.months.every(({ minor }) => minor === 0);
  if (isFlat && lines.length === 0) parts.push(emptyPart(picture.nothingSpent, below(), page));
  if (!isFlat) parts.push(monthsPart(trend, below() + 40, page));
  if (lines.length > 0 && !isFlat) parts.push(partsHeading(breakdown, below(), page));
  parts.push(...amountRows(lines, { currency, top: below() + (isFlat ? 52 : 16) }, page));
  return compose([...parts, endPart(below())], page);
}

/** The rows under it are of the period, not of all the months over it. */
function partsHeading({ period }: Breakdown, top: number, page: Page): Part {
  const text = capitalized(comparedDaysText(period, period, page.language));
  return { texts: [headingMark(text, top + 72, page)], bottom: top + 80 };
}

function monthsPart(trend: CategoryTrend, top: number, page: Page): Part {
  const { currency } = trend;
  const { picture } = catalogFor(page.language);
  const colour = categoryColour(trend.topCategoryId, page.theme);
  const other = mixed(colour, page.theme.ground, OTHER_MONTHS);
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
  const place = { top: legend.bottom + HEADROOM, height: HEIGHT, currency };
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
        headingMark(picture.eachMonth, top + 44, page),
        ...highestMark(columns, amounts, currency, page),
        ...monthLabels(months, bottom + 46, page),
        ...note,
      ],
    },
  ]);
  return { ...marks, bottom: bottom + (note.length > 0 ? 156 : 96) };
}

/** Of the whole months; null where there are fewer than two, whose average says nothing. */
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
): Part {
  if (average === null) return { bottom: top };
  const amount = amountText(average, currency, page.language);
  const name = catalogFor(page.language).picture.average({ amount });
  const sign = { kind: "line", isDashed: true, thickness: AVERAGE } as const;
  return legendPart([{ sign, colour: page.theme.ink, name, value: null, isMain: true }], top, page);
}

function averageLine(y: number, { theme }: Page) {
  const points = [
    { x: PLOT_LEFT, y },
    { x: RIGHT, y },
  ];
  return { points, colour: theme.ink, thickness: AVERAGE, isDashed: true };
}
