import type { DaySeries } from "../domain/series.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { composePicture, marksOf } from "./compose-picture.ts";
import { dayColumnsSection } from "./day-columns-section.ts";
import { emptySection, endSection } from "./empty-section.ts";
import { headSection, periodHead, subjectHead, type Head } from "./head-section.ts";
import { amountText, MARGIN, type Page, type Section } from "./page.ts";
import type { Picture } from "./picture.ts";
import { runningSums, runningSumsSection } from "./running-sums-section.ts";
import { totalSection } from "./total-section.ts";

/** Fewer days have columns only. */
const MIN_DAYS_OF_LINE = 3;

/** The picture of days: the running sum against that of the days before, and a column for each day. */
export function daysPicture(series: DaySeries, page: Page): Picture {
  const sections = [headSection(headOf(series, page), page)];
  const below = () => sections.at(-1)?.bottom ?? 0;
  sections.push(spentSection(series, below(), page));
  if (series.days.every(({ minor }) => minor === 0) && isEmpty(series.runningBefore))
    sections.push(emptySection(nothingText(series, page), below(), page));
  else {
    if (series.days.length >= MIN_DAYS_OF_LINE)
      sections.push(runningSumsSection(series, below() + 40, page));
    sections.push(dayColumnsSection(series, below() + 40, page));
  }
  return composePicture([...sections, endSection(below())], page);
}

function headOf({ about, period }: DaySeries, page: Page): Head {
  return about ? subjectHead(about, period, page) : periodHead(period, page);
}

function nothingText({ about }: DaySeries, { language }: Page): string {
  const { nothingReceived, nothingSpent } = catalogFor(language).picture;
  return about?.isReceived ? nothingReceived : nothingSpent;
}

function isEmpty(sums: readonly number[]): boolean {
  return sums.every((minor) => minor === 0);
}

function spentSection(series: DaySeries, top: number, page: Page): Section {
  const { about, currency, comparedWith, period, days, perDay, judged } = series;
  const { language, theme } = page;
  const { report, picture } = catalogFor(language);
  const spent = runningSums(days).at(-1) ?? 0;
  const before = series.runningBefore.at(-1);
  const compared =
    before === undefined || !comparedWith
      ? null
      : { comparable: spent, minor: before, without: [], days: comparedWith, period };
  const total = totalSection(
    {
      label: about?.isReceived ? report.received : report.spent,
      minor: spent,
      currency,
      size: 112,
      before: compared,
      judged,
      isQuiet: true,
    },
    top,
    page,
  );
  if (perDay === null || perDay <= 0) return total;
  const amount = amountText(perDay, currency, language);
  const y = total.bottom + 58;
  const text = picture.perDay({ amount });
  const average: Section = {
    texts: [{ text, x: MARGIN, y, align: "left", size: 38, weight: 400, colour: theme.muted }],
    bottom: y,
  };
  return { ...marksOf([total, average]), bottom: y };
}
