import { categoryName, OTHER } from "../domain/category.ts";
import { isRunning, type Period } from "../domain/period.ts";
import type { CurrencySection, Report } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { composePicture } from "./compose-picture.ts";
import { currenciesSection } from "./currencies-section.ts";
import { dividerSection } from "./divider-section.ts";
import { emptySection } from "./empty-section.ts";
import { figuresSection, type Figure } from "./figures-section.ts";
import { iconRows, type IconRow } from "./icon-row.ts";
import { categoryIcon } from "./icons.ts";
import { lineHead } from "./line-head.ts";
import { amountText, type Page, type Section } from "./page.ts";
import { categoryColour } from "./palette.ts";
import type { Picture } from "./picture.ts";
import { reportHead } from "./report-head.ts";
import { decidedText, reportLead } from "./report-lead.ts";
import { rowsHeading } from "./rows-heading.ts";
import { shownLines, type ShownLine } from "./shown-lines.ts";

const MAX_CURRENCIES = 3;
/** How many categories are named for each currency, by the number of currencies. */
const MAX_NAMED = [[], [4], [4, 3], [4, 2, 2]];

/** The picture of a report: for each currency what was decided, against the usual, what is fixed and what is left. */
export function reportPicture(
  report: Report,
  page: Page,
  { isExample = false }: { readonly isExample?: boolean } = {},
): Picture {
  const { language } = page;
  const head = reportHead(report.period, page);
  const example = { title: catalogFor(language).picture.example, beside: head.title };
  const sections = [lineHead(isExample ? example : head, page)];
  const below = () => sections.at(-1)?.bottom ?? 0;
  const shown = report.sections.slice(0, MAX_CURRENCIES);
  for (const [index, totals] of shown.entries()) {
    const most = MAX_NAMED[shown.length]?.[index] ?? 0;
    if (index > 0) sections.push(dividerSection(below(), 44, page));
    const place = { report, top: below(), isFirst: index === 0 };
    sections.push(...currencySections(totals, { ...place, most }, page));
  }
  if (shown.length === 0)
    sections.push(emptySection(nothingText(report, page), below() + 100, page));
  sections.push(currenciesSection(report.sections.length - shown.length, below(), page));
  return composePicture(sections, page);
}

/** The text of a picture without amounts; there may be no data of its days. */
function nothingText({ period, dataSince }: Report, { language }: Page): string {
  const { picture, report } = catalogFor(language);
  return dataSince !== null && period.last < dataSince ? picture.noDataThen : report.nothingSpent;
}

interface CurrencyPlace {
  readonly report: Report;
  readonly top: number;
  readonly isFirst: boolean;
  readonly most: number;
}

function currencySections(totals: CurrencySection, place: CurrencyPlace, page: Page): Section[] {
  const { report, isFirst, most } = place;
  const { currency } = totals;
  const told = driverOf(totals);
  const rows = shownLines(totals.split.lines, most, told).map((line) => rowOf(line, page));
  const isMarked = rows.some(({ hasBar, usual }) => hasBar && usual !== null && usual > 0);
  const heading = rows.length === 0 ? null : decidedText(totals, report, page);
  const mark = isMarked && totals.usual ? totals.usual : null;
  const sections = [reportLead(totals, { ...place, mark: heading === null ? mark : null }, page)];
  const below = () => sections.at(-1)?.bottom ?? 0;
  if (heading !== null) sections.push(rowsHeading({ heading, mark }, below(), page));
  sections.push(...iconRows(rows, { currency, top: below() + (heading === null ? 28 : 14) }, page));
  if (totals.categories.length === 0 && isFirst)
    sections.push(emptySection(catalogFor(page.language).report.nothingSpent, below(), page));
  sections.push(figuresSection(figuresOf(totals, report.period, page), below() + 8, page));
  return sections;
}

/** The category that the verdict names. */
function driverOf({ verdict }: CurrencySection): string | null {
  if (verdict === null || verdict.kind === "too-early") return null;
  return verdict.driver?.categoryId ?? null;
}

function rowOf(shown: ShownLine, { language, theme }: Page): IconRow {
  const { picture, report } = catalogFor(language);
  const grey = { colour: categoryColour(OTHER, theme), hasBar: false, usual: null } as const;
  switch (shown.kind) {
    case "rest": {
      const name = { text: picture.rest.categories({ count: shown.count }), tail: "" };
      return { icon: "dots", name, minor: shown.minor, note: null, ...grey };
    }
    case "other-refunds": {
      const name = { text: report.otherRefunds, tail: "" };
      return { icon: "dots", name, minor: shown.minor, note: null, ...grey };
    }
    case "category": {
      const { categoryId, minor, comparable, usual } = shown.line;
      return {
        icon: categoryIcon(categoryId),
        name: { text: categoryName(categoryId, language), tail: "" },
        minor,
        colour: categoryColour(categoryId, theme),
        hasBar: minor > 0,
        // A mark that leaves an account out says nothing of a bar that does not.
        usual: comparable === minor ? usual : null,
        note: minor > 0 ? null : report.moreBackThanSpent,
      };
    }
  }
}

/** What is fixed, what was received and what is left of it. */
function figuresOf(totals: CurrencySection, period: Period, { language, theme }: Page): Figure[] {
  const { split, received, spent, currency } = totals;
  const { picture } = catalogFor(language);
  const amount = (minor: number) => amountText(minor, currency, language);
  const left = received - spent;
  const tense = isRunning(period) ? "now" : "past";
  const fixed = { label: picture.fixedBills, amount: amount(split.fixed), colour: theme.ink };
  const income = { label: picture.received, amount: amount(received), colour: theme.ink };
  const balance: Figure =
    left >= 0
      ? { label: picture.left[tense], amount: amount(left), colour: theme.less }
      : { label: picture.lacking[tense], amount: amount(-left), colour: theme.more };
  return [...(split.fixed === 0 ? [] : [fixed]), ...(received === 0 ? [] : [income, balance])];
}
