import type { BillCurve, BillCurves } from "../domain/bills/bill-curve.ts";
import { addDays } from "../domain/day.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatShortDay } from "../i18n/format-day.ts";
import { monthName } from "../i18n/month-name.ts";
import { shortDay } from "../i18n/picture-days.ts";
import { axisLabels } from "./axis-labels.ts";
import { composePicture, marksOf } from "./compose-picture.ts";
import { endSection } from "./empty-section.ts";
import { headingMark } from "./heading-mark.ts";
import { headSection } from "./head-section.ts";
import { legendSection, type LegendEntry } from "./legend-section.ts";
import { mixColours } from "./mix-colours.ts";
import { amountText, type Page, type Section } from "./page.ts";
import type { LineMark, Picture } from "./picture.ts";
import { PLOT_LEFT, PLOT_WIDTH, plotFor } from "./plot.ts";
import { totalSection } from "./total-section.ts";

const PLOT_HEIGHT = 470;
const OPEN_THICKNESS = 8;
const BEFORE_THICKNESS = 5;
/** The strength of older bills' colours, the newest first. */
const STRENGTHS = [1, 0.7, 0.45];

/** The picture of a card's open bill: its running sum, and those of the bills before it. */
export function billPicture(title: string, curves: BillCurves, page: Page): Picture {
  const { language } = page;
  const { picture } = catalogFor(language).bill;
  const { dueDay } = curves.open;
  const day = dueDay && formatShortDay(dueDay, language);
  const sections = [
    headSection({ title: page.legible(title), below: picture.open({ day }) }, page),
  ];
  const below = () => sections.at(-1)?.bottom ?? 0;
  const minor = lastOf(curves.open);
  const { currency } = curves;
  const total = { label: picture.soFar, minor, currency, size: 112, before: null };
  sections.push(totalSection(total, below(), page));
  sections.push(curvesSection(curves, below() + 40, page));
  return composePicture([...sections, endSection(below())], page);
}

function curvesSection(curves: BillCurves, top: number, page: Page): Section {
  const { open, before, currency } = curves;
  const { picture } = catalogFor(page.language).bill;
  const colourOf = (index: number) =>
    mixColours(page.theme.before, page.theme.background, STRENGTHS[index] ?? 1);
  const legend = legendSection(
    [
      entry(open, page.theme.spent, true, { curves, page }),
      ...before.map((curve, index) => entry(curve, colourOf(index), false, { curves, page })),
    ],
    top + 58,
    page,
  );
  const all = [open, ...before].flatMap(({ sums }) => sums);
  const plot = plotFor(all, { top: legend.bottom + 44, height: PLOT_HEIGHT, currency }, page);
  const days = Math.max(...[open, ...before].map(({ sums }) => sums.length));
  const xOf = (index: number) => PLOT_LEFT + (index + 0.5) * (PLOT_WIDTH / days);
  const lineOf = ({ sums }: BillCurve): LineMark["points"] =>
    sums.map((minor, index) => ({ x: xOf(index), y: plot.scale.yOf(minor) }));
  const now = lineOf(open);
  // The first one is drawn over the others.
  const lines: LineMark[] = [
    { points: now, colour: page.theme.spent, thickness: OPEN_THICKNESS, isDashed: false },
    ...before.map((curve, index) => ({
      points: lineOf(curve),
      colour: colourOf(index),
      thickness: BEFORE_THICKNESS,
      isDashed: true,
    })),
  ];
  const labels = daysOf(open, days).map((day, index) => ({
    text: shortDay(day, page.language),
    x: xOf(index),
  }));
  const y = plot.part.bottom + 46;
  const marks = marksOf([
    plot.part,
    legend,
    {
      texts: [
        headingMark(picture.running, top + 44, page),
        ...axisLabels(labels, y, page, [1, 2, 7, 14, 15, 30]),
      ],
    },
    { lines: lines.filter(({ points }) => points.length > 1) },
    { spots: now.slice(-1).map((end) => ({ ...end, size: 24, colour: page.theme.spent })) },
  ]);
  return { ...marks, bottom: plot.part.bottom + 76 };
}

function daysOf({ first }: BillCurve, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

function entry(
  curve: BillCurve,
  colour: string,
  isMain: boolean,
  { curves, page }: { curves: BillCurves; page: Page },
): LegendEntry {
  const { language } = page;
  const { picture } = catalogFor(language).bill;
  const { dueDay, last } = curve;
  const month = monthName(Number((dueDay ?? last).slice(5, 7)), language);
  const thickness = isMain ? OPEN_THICKNESS : BEFORE_THICKNESS;
  return {
    symbol: { kind: "line", isDashed: !isMain, thickness },
    colour,
    name: picture.dueIn({ month }),
    value: amountText(lastOf(curve), curves.currency, language),
    isMain,
  };
}

function lastOf({ sums }: BillCurve): number {
  return sums.at(-1) ?? 0;
}
