import type { Language } from "../domain/language.ts";
import type { CurrencySection, Report } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatDay } from "../i18n/format-day.ts";
import { periodDays, periodTitle } from "../i18n/period-title.ts";
import { shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, RIGHT, WIDTH, type Page, type Part } from "./page.ts";
import type { Picture, TextMark, TextStyle } from "./picture.ts";
import { BAR_HEIGHT, rowPart } from "./report-row.ts";
import { shownCategories } from "./shown-categories.ts";

/** A phone shows pictures of about this shape as wide as its screen. */
const LEAST_HEIGHT = 1080;
/** A section of zeros still shows that it is meant. */
const EMPTY = 440;
const MOST_SECTIONS = 3;
/** How many categories each section names, by the number of sections. */
const MOST_NAMED = [[], [7], [5, 3], [4, 2, 2]];

/** Lays a report out for a phone: the period, what was spent, and the categories as bars. */
export function reportPicture(report: Report, page: Page): Picture {
  const parts = partsOf(report, page);
  const bottom = parts.at(-1)?.bottom ?? 0;
  return {
    width: WIDTH,
    height: Math.max(LEAST_HEIGHT, bottom),
    ground: page.theme.ground,
    barHeight: BAR_HEIGHT,
    bars: parts.flatMap(({ bars = [] }) => bars),
    texts: parts.flatMap(({ texts }) => texts),
    rules: parts.flatMap(({ rules = [] }) => rules),
    logos: parts.flatMap(({ logos = [] }) => logos),
  };
}

function partsOf(report: Report, page: Page): Part[] {
  const parts = [headPart(report, page)];
  const below = () => parts.at(-1)?.bottom ?? 0;
  const shown = report.sections.slice(0, MOST_SECTIONS);
  for (const [index, section] of shown.entries()) {
    const isFirst = index === 0;
    parts.push(totalsPart(section, { top: below(), isFirst }, page));
    const most = MOST_NAMED[shown.length]?.[index] ?? 0;
    const lines = shownCategories(section.categories, most);
    const largest = Math.max(0, ...lines.map(({ minor }) => minor));
    for (const line of lines)
      parts.push(rowPart(line, { currency: section.currency, largest, top: below() }, page));
    if (shown.length === 1 && lines.length === 0) parts.push(emptyPart(below(), page));
  }
  if (shown.length === 0) parts.push(emptyPart(below() + 170, page));
  parts.push(footPart(report.sections.length - shown.length, below(), page));
  return parts;
}

function headPart({ period }: Report, page: Page): Part {
  const { language, theme, measure } = page;
  const style: TextStyle = { size: 60, weight: 700, colour: theme.ink };
  const room = INNER - 230;
  const fits = (text: string) => measure(text, style) <= room;
  const long = periodTitle(period, language);
  const title = fits(long) ? long : shortRange(period, language);
  const days = periodDays(period, language);
  const texts: TextMark[] = [
    { text: title, x: MARGIN, y: 118, align: "left", ...shrunkToFit(title, style, room, measure) },
    {
      text: "Quanto",
      x: RIGHT,
      y: 110,
      align: "right",
      size: 36,
      weight: 700,
      colour: theme.accent,
    },
  ];
  if (days !== null)
    texts.push({
      text: days,
      x: MARGIN,
      y: 176,
      align: "left",
      size: 38,
      weight: 400,
      colour: theme.soft,
    });
  return {
    texts,
    logos: [{ x: RIGHT - 168, y: 97, size: 46, colour: theme.accent, slice: theme.highlight }],
    bottom: days === null ? 160 : 212,
  };
}

function shortRange({ first, last }: Report["period"], language: Language): string {
  return `${formatDay(first, language)} – ${formatDay(last, language)}`;
}

interface TotalsPlace {
  readonly top: number;
  readonly isFirst: boolean;
}

function totalsPart(
  { currency, spent, received }: CurrencySection,
  { top, isFirst }: TotalsPlace,
  { language, theme, measure }: Page,
): Part {
  const { report } = catalogFor(language);
  const size = isFirst ? 132 : 84;
  const start = isFirst ? top : top + 36;
  const total = amountText(spent, currency, language);
  const totalStyle = shrunkToFit(total, { size, weight: 700, colour: theme.ink }, INNER, measure);
  const small: TextStyle = { size: 38, weight: 400, colour: theme.soft };
  const label = start + 64;
  const amount = label + 22 + Math.round(size * 0.86);
  const income = amount + 74;
  // Large letters stand a little inside their box, so the amount is moved out to the margin.
  const left = MARGIN - Math.round(totalStyle.size / 20);
  return {
    texts: [
      { text: report.spent, x: MARGIN, y: label, align: "left", ...small },
      { text: total, x: left, y: amount, align: "left", ...totalStyle },
      { text: report.received, x: MARGIN, y: income, align: "left", ...small },
      {
        text: amountText(received, currency, language),
        x: MARGIN + Math.round(measure(`${report.received} `, small)),
        y: income,
        align: "left",
        ...small,
        weight: 600,
        colour: theme.accent,
      },
    ],
    rules: isFirst ? [] : [{ x: MARGIN, y: start, width: INNER, colour: theme.line }],
    bottom: income + 52,
  };
}

function emptyPart(top: number, { language, theme }: Page): Part {
  const text = catalogFor(language).report.nothingSpent;
  return {
    texts: [
      {
        text,
        x: WIDTH / 2,
        y: top + 380,
        align: "center",
        size: 44,
        weight: 600,
        colour: theme.soft,
      },
    ],
    logos: [{ x: WIDTH / 2, y: top + 180, size: 200, colour: theme.tint, slice: theme.highlight }],
    bottom: top + EMPTY,
  };
}

/** Says how many currencies have no room here; the text beside the picture has them all. */
function footPart(hidden: number, top: number, { language, theme }: Page): Part {
  if (hidden <= 0) return { texts: [], bottom: top + 44 };
  const text = catalogFor(language).report.moreCurrencies({ count: hidden });
  return {
    texts: [
      { text, x: MARGIN, y: top + 60, align: "left", size: 36, weight: 400, colour: theme.soft },
    ],
    bottom: top + 116,
  };
}
