import type { DaySeries } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { shortDays } from "../i18n/picture-days.ts";
import { marksOf } from "./compose-picture.ts";
import { slotOf } from "./day-columns-section.ts";
import { headingMark } from "./heading-mark.ts";
import { legendSection, type LegendEntry } from "./legend-section.ts";
import { amountText, type Page, type Section } from "./page.ts";
import type { LineMark } from "./picture.ts";
import { PLOT_LEFT, plotFor } from "./plot.ts";

const PLOT_HEIGHT = 330;
const NOW_THICKNESS = 8;
const BEFORE_THICKNESS = 5;

/** The sum of all amounts up to each day, in minor units. */
export function runningSums(days: DaySeries["days"]): number[] {
  let sum = 0;
  return days.map(({ minor }) => (sum += minor));
}

/** The running sum of the period as a line, and that of the compared days as a dashed line. */
export function runningSumsSection(series: DaySeries, top: number, page: Page): Section {
  const { currency, days, runningBefore } = series;
  const { picture } = catalogFor(page.language);
  const sums = runningSums(days);
  const legend = legendSection(entriesOf(series, sums, page), top + 58, page);
  const place = { top: legend.bottom + 44, height: PLOT_HEIGHT, currency };
  const plot = plotFor([...sums, ...runningBefore], place, page);
  const slot = slotOf(series);
  const lineOf = (amounts: readonly number[]): LineMark["points"] =>
    amounts.map((minor, index) => ({
      x: PLOT_LEFT + (index + 0.5) * slot,
      y: plot.scale.yOf(minor),
    }));
  const { before } = page.theme;
  const colour = lineColour(series, page);
  const now = lineOf(sums);
  const end = now.at(-1);
  const lines: LineMark[] = [
    { points: now, colour, thickness: NOW_THICKNESS, isDashed: false },
    { points: lineOf(runningBefore), colour: before, thickness: BEFORE_THICKNESS, isDashed: true },
  ];
  const marks = marksOf([
    plot.part,
    legend,
    { texts: [headingMark(picture.runningSum, top + 44, page)] },
    { lines: lines.filter(({ points }) => points.length > 1) },
    { spots: end ? [{ ...end, size: 24, colour }] : [] },
  ]);
  return { ...marks, bottom: plot.part.bottom + 20 };
}

function lineColour({ about }: DaySeries, { theme }: Page): string {
  return about?.isReceived ? theme.received : theme.spent;
}

function entriesOf(series: DaySeries, sums: readonly number[], page: Page): LegendEntry[] {
  const { period, comparedWith, currency, runningBefore } = series;
  const { language, theme } = page;
  const amount = (minor: number | undefined) => amountText(minor ?? 0, currency, language);
  const now: LegendEntry = {
    symbol: { kind: "line", isDashed: false, thickness: NOW_THICKNESS },
    colour: lineColour(series, page),
    name: shortDays(period, period, language),
    value: amount(sums.at(-1)),
    isMain: true,
  };
  if (!comparedWith || runningBefore.length === 0) return [now];
  const before: LegendEntry = {
    symbol: { kind: "line", isDashed: true, thickness: BEFORE_THICKNESS },
    colour: theme.before,
    name: shortDays(comparedWith, period, language),
    value: amount(runningBefore.at(-1)),
    isMain: false,
  };
  return [now, before];
}
