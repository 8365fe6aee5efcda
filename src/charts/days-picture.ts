import type { DaySeries } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { compose, marksOf } from "./compose.ts";
import { dayColumnsPart } from "./day-columns-part.ts";
import { emptyPart, endPart } from "./empty-part.ts";
import { headPart, periodHead } from "./head-part.ts";
import { amountText, MARGIN, type Page, type Part } from "./page.ts";
import type { Picture } from "./picture.ts";
import { runningSums, runningSumsPart } from "./running-sums-part.ts";
import { totalPart } from "./total-part.ts";

/** Fewer days make no line worth looking at. */
const LEAST_LINE = 3;

/** What was spent day by day: the running sum beside that of the days before, and a column a day. */
export function daysPicture(series: DaySeries, page: Page): Picture {
  const parts = [headPart(periodHead(series.period, page), page)];
  const below = () => parts.at(-1)?.bottom ?? 0;
  parts.push(spentPart(series, below(), page));
  if (series.days.every(({ minor }) => minor === 0) && isEmpty(series.runningBefore))
    parts.push(emptyPart(catalogFor(page.language).picture.nothingSpent, below(), page));
  else {
    if (series.days.length >= LEAST_LINE) parts.push(runningSumsPart(series, below() + 40, page));
    parts.push(dayColumnsPart(series, below() + 40, page));
  }
  return compose([...parts, endPart(below())], page);
}

function isEmpty(sums: readonly number[]): boolean {
  return sums.every((minor) => minor === 0);
}

function spentPart(series: DaySeries, top: number, page: Page): Part {
  const { currency, comparedWith, period, days, perDay } = series;
  const { language, theme } = page;
  const { report, picture } = catalogFor(language);
  const spent = runningSums(days).at(-1) ?? 0;
  const before = series.runningBefore.at(-1);
  const compared =
    before === undefined || !comparedWith
      ? null
      : { comparable: spent, minor: before, without: [], days: comparedWith, period };
  const total = totalPart(
    { label: report.spent, minor: spent, currency, size: 112, before: compared },
    top,
    page,
  );
  if (perDay === null || perDay <= 0) return total;
  const amount = amountText(perDay, currency, language);
  const y = total.bottom + 58;
  const text = picture.perDay({ amount });
  const average: Part = {
    texts: [{ text, x: MARGIN, y, align: "left", size: 38, weight: 400, colour: theme.soft }],
    bottom: y,
  };
  return { ...marksOf([total, average]), bottom: y };
}
