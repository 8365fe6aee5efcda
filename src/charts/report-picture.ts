import { categoryName, OTHER } from "../domain/category.ts";
import type { CurrencySection, Report } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import type { SumRow } from "./amount-row.ts";
import { amountRows } from "./amount-rows.ts";
import { composePicture, marksOf } from "./compose-picture.ts";
import { currenciesSection } from "./currencies-section.ts";
import { emptySection } from "./empty-section.ts";
import { headSection, periodHead } from "./head-section.ts";
import { amountText, INNER, MARGIN, type Page, type Section } from "./page.ts";
import { categoryColour } from "./palette.ts";
import type { Picture, TextStyle } from "./picture.ts";
import { shownCategories, type ShownCategory } from "./shown-categories.ts";
import { totalSection } from "./total-section.ts";

const MAX_CURRENCIES = 3;
/** How many categories are named for each currency, by the number of currencies. */
const MAX_NAMED = [[], [7], [5, 3], [4, 2, 2]];

/** The picture of a report: the period, and for each currency what was spent and its categories as bars. */
export function reportPicture(
  report: Report,
  page: Page,
  { isExample = false }: { readonly isExample?: boolean } = {},
): Picture {
  const { language } = page;
  const head = periodHead(report.period, page);
  const example = { title: catalogFor(language).picture.example, below: head.title };
  const sections = [headSection(isExample ? example : head, page)];
  const below = () => sections.at(-1)?.bottom ?? 0;
  const shown = report.sections.slice(0, MAX_CURRENCIES);
  for (const [index, totals] of shown.entries()) {
    sections.push(totalsSection(totals, { report, top: below(), isFirst: index === 0 }, page));
    const most = MAX_NAMED[shown.length]?.[index] ?? 0;
    const lines = shownCategories(totals.categories, most).map((line) => lineOf(line, page));
    const rows = amountRows(lines, { currency: totals.currency, top: below() }, page);
    sections.push(...rows);
    if (shown.length === 1 && rows.length === 0)
      sections.push(emptySection(catalogFor(language).report.nothingSpent, below(), page));
  }
  if (shown.length === 0)
    sections.push(emptySection(nothingText(report, page), below() + 170, page));
  sections.push(currenciesSection(report.sections.length - shown.length, below(), page));
  return composePicture(sections, page);
}

/** The text of a picture without amounts; there may be no data of its days. */
function nothingText({ period, dataSince }: Report, { language }: Page): string {
  const { picture, report } = catalogFor(language);
  return dataSince !== null && period.last < dataSince ? picture.noDataThen : report.nothingSpent;
}

interface TotalsPlace {
  readonly report: Report;
  readonly top: number;
  readonly isFirst: boolean;
}

function totalsSection(totals: CurrencySection, place: TotalsPlace, page: Page): Section {
  const { currency, spent, received, before } = totals;
  const { report, top, isFirst } = place;
  const { theme, language, measure } = page;
  const texts = catalogFor(language).report;
  const start = isFirst ? top : top + 36;
  const days = report.comparedWith;
  const total = totalSection(
    {
      label: texts.spent,
      minor: spent,
      currency,
      size: isFirst ? 132 : 84,
      before: before &&
        days && {
          comparable: before.comparable.spent,
          minor: before.spent,
          without: before.without,
          days,
          period: report.period,
        },
    },
    start,
    page,
  );
  const y = total.bottom + (before ? 58 : 70);
  const small: TextStyle = { size: 38, weight: 400, colour: theme.muted };
  const amount = amountText(received, currency, language);
  const x = MARGIN + Math.round(measure(`${texts.received} `, small));
  const income: Section = {
    texts: [
      { text: texts.received, x: MARGIN, y, align: "left", ...small },
      { text: amount, x, y, align: "left", ...small, weight: 600, colour: theme.accent },
    ],
    rules: isFirst ? [] : [{ x: MARGIN, y: start, width: INNER, colour: theme.gridLine }],
    bottom: y,
  };
  return { ...marksOf([total, income]), bottom: y + 46 };
}

function lineOf(line: ShownCategory, { language, theme }: Page): SumRow {
  const restColour = categoryColour(OTHER, theme);
  if (line.kind === "other-refunds") {
    const name = { text: catalogFor(language).report.otherRefunds, tail: "" };
    const { minor } = line;
    return {
      name,
      minor,
      share: null,
      comparable: minor,
      before: null,
      colour: restColour,
      isRest: true,
    };
  }
  if (line.kind === "rest") {
    const name = { text: catalogFor(language).picture.rest({ count: line.count }), tail: "" };
    return { ...line, name, colour: restColour, isRest: true };
  }
  const name = { text: categoryName(line.categoryId, language), tail: "" };
  return { ...line, name, colour: categoryColour(line.categoryId, theme), isRest: false };
}
