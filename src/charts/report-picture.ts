import { categoryName, OTHER } from "../domain/category.ts";
import type { CurrencySection, Report } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import type { AmountLine } from "./amount-row.ts";
import { amountRows } from "./amount-rows.ts";
import { compose, marksOf } from "./compose.ts";
import { currenciesPart } from "./currencies-part.ts";
import { emptyPart } from "./empty-part.ts";
import { headPart, periodHead } from "./head-part.ts";
import { amountText, INNER, MARGIN, type Page, type Part } from "./page.ts";
import { categoryColour } from "./palette.ts";
import type { Picture, TextStyle } from "./picture.ts";
import { shownCategories, type ShownLine } from "./shown-categories.ts";
import { totalPart } from "./total-part.ts";

const MOST_SECTIONS = 3;
/** How many categories each section names, by the number of sections. */
const MOST_NAMED = [[], [7], [5, 3], [4, 2, 2]];

/** Lays a report out for a phone: the period, what was spent, and the categories as bars. */
export function reportPicture(
  report: Report,
  page: Page,
  { isExample = false }: { readonly isExample?: boolean } = {},
): Picture {
  const { language } = page;
  const head = periodHead(report.period, page);
  const example = { title: catalogFor(language).picture.example, below: head.title };
  const parts = [headPart(isExample ? example : head, page)];
  const below = () => parts.at(-1)?.bottom ?? 0;
  const shown = report.sections.slice(0, MOST_SECTIONS);
  for (const [index, section] of shown.entries()) {
    parts.push(totalsPart(section, { report, top: below(), isFirst: index === 0 }, page));
    const most = MOST_NAMED[shown.length]?.[index] ?? 0;
    const lines = shownCategories(section.categories, most).map((line) => lineOf(line, page));
    const rows = amountRows(lines, { currency: section.currency, top: below() }, page);
    parts.push(...rows);
    if (shown.length === 1 && rows.length === 0)
      parts.push(emptyPart(catalogFor(language).report.nothingSpent, below(), page));
  }
  if (shown.length === 0) parts.push(emptyPart(nothingText(report, page), below() + 170, page));
  parts.push(currenciesPart(report.sections.length - shown.length, below(), page));
  return compose(parts, page);
}

/** Of days before all data nobody knows what was spent. */
function nothingText({ period, dataSince }: Report, { language }: Page): string {
  const { picture, report } = catalogFor(language);
  return dataSince !== null && period.last < dataSince ? picture.noDataThen : report.nothingSpent;
}

interface TotalsPlace {
  readonly report: Report;
  readonly top: number;
  readonly isFirst: boolean;
}

function totalsPart(section: CurrencySection, place: TotalsPlace, page: Page): Part {
  const { currency, spent, received, before } = section;
  const { report, top, isFirst } = place;
  const { theme, language, measure } = page;
  const texts = catalogFor(language).report;
  const start = isFirst ? top : top + 36;
  const days = report.comparedWith;
  const total = totalPart(
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
  const small: TextStyle = { size: 38, weight: 400, colour: theme.soft };
  const amount = amountText(received, currency, language);
  const x = MARGIN + Math.round(measure(`${texts.received} `, small));
  const income: Part = {
    texts: [
      { text: texts.received, x: MARGIN, y, align: "left", ...small },
      { text: amount, x, y, align: "left", ...small, weight: 600, colour: theme.accent },
    ],
    rules: isFirst ? [] : [{ x: MARGIN, y: start, width: INNER, colour: theme.line }],
    bottom: y,
  };
  return { ...marksOf([total, income]), bottom: y + 46 };
}

function lineOf(line: ShownLine, { language, theme }: Page): AmountLine {
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
