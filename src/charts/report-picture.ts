import { categoryName } from "../domain/category.ts";
import type { Language } from "../domain/language.ts";
import type { CurrencySection, Report } from "../domain/report.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatMoney } from "../i18n/format-money.ts";
import { formatShare } from "../i18n/format-number.ts";
import { periodDays, periodTitle } from "../i18n/period-title.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { categoryColour } from "./palette.ts";
import type { BarMark, Measure, Picture, RuleMark, TextMark, TextStyle } from "./picture.ts";
import { shownCategories, type ShownLine } from "./shown-categories.ts";
import type { Theme } from "./theme.ts";

const WIDTH = 1080;
/** A phone shows pictures of about this shape as wide as its screen. */
const LEAST_HEIGHT = 1080;
const MARGIN = 72;
const RIGHT = WIDTH - MARGIN;
const INNER = WIDTH - 2 * MARGIN;
const BAR_HEIGHT = 22;
const LONGEST_BAR = INNER - 150;
const ROW = 112;
const MOST_SECTIONS = 3;

interface Page {
  readonly language: Language;
  readonly theme: Theme;
  readonly measure: Measure;
}

/** What a part of the picture is made of, and where the next part starts. */
interface Part {
  readonly texts: readonly TextMark[];
  readonly bars?: readonly BarMark[];
  readonly rules?: readonly RuleMark[];
  readonly bottom: number;
}

/** Lays a report out for a phone: the period, what was spent, and the categories as bars. */
export function reportPicture(report: Report, page: Page): Picture {
  const parts: Part[] = [headPart(report, page)];
  const below = () => parts.at(-1)?.bottom ?? 0;
  const [first, ...others] = report.sections.slice(0, MOST_SECTIONS);
  if (first) parts.push(sectionPart(first, { top: below(), isFirst: true, most: 7 }, page));
  else parts.push(emptyPart(below(), page));
  for (const section of others)
    parts.push(sectionPart(section, { top: below(), isFirst: false, most: 3 }, page));
  parts.push(footPart(report.sections.length - MOST_SECTIONS, below(), page));
  return {
    width: WIDTH,
    height: Math.max(LEAST_HEIGHT, below()),
    ground: page.theme.ground,
    barHeight: BAR_HEIGHT,
    bars: parts.flatMap(({ bars = [] }) => bars),
    texts: parts.flatMap(({ texts }) => texts),
    rules: parts.flatMap(({ rules = [] }) => rules),
    logos: [
      { x: RIGHT - 152, y: 97, size: 44, colour: page.theme.accent, slice: page.theme.highlight },
    ],
  };
}

function headPart({ period }: Report, { language, theme, measure }: Page): Part {
  const title = periodTitle(period, language);
  const days = periodDays(period, language);
  const style: TextStyle = { size: 60, weight: 700, colour: theme.ink };
  const fitted = shrunkToFit(title, style, INNER - 230, measure);
  const texts: TextMark[] = [
    { text: title, x: MARGIN, y: 118, align: "left", ...fitted },
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
      y: 174,
      align: "left",
      size: 36,
      weight: 400,
      colour: theme.soft,
    });
  return { texts, bottom: 210 };
}

interface Place {
  readonly top: number;
  readonly isFirst: boolean;
  /** How many categories have a line of their own. */
  readonly most: number;
}

function sectionPart(section: CurrencySection, place: Place, page: Page): Part {
  const totals = totalsPart(section, place, page);
  const lines = shownCategories(section.categories, place.most);
  const largest = Math.max(0, ...lines.map(({ minor }) => minor));
  const rows = lines.map((line, index) =>
    rowPart(line, { section, largest, top: totals.bottom + index * ROW }, page),
  );
  const bottom = totals.bottom + lines.length * ROW;
  return {
    texts: [totals, ...rows].flatMap(({ texts }) => texts),
    bars: rows.flatMap(({ bars = [] }) => bars),
    rules: totals.rules ?? [],
    bottom,
  };
}

function totalsPart(
  { currency, spent, received }: CurrencySection,
  { top, isFirst }: Place,
  { language, theme, measure }: Page,
): Part {
  const { report } = catalogFor(language);
  const size = isFirst ? 132 : 84;
  const total = formatMoney(spent, currency, language);
  const start = isFirst ? top : top + 40;
  const style = shrunkToFit(total, { size, weight: 700, colour: theme.ink }, INNER, measure);
  const [label, amount, income] = [start + 60, start + 84 + size * 0.86, start + 154 + size * 0.86];
  const small: TextStyle = { size: 36, weight: 400, colour: theme.soft };
  const receivedLabel = `${report.received} `;
  return {
    texts: [
      { text: report.spent, x: MARGIN, y: label, align: "left", ...small },
      { text: total, x: MARGIN - (isFirst ? 6 : 3), y: amount, align: "left", ...style },
      { text: receivedLabel, x: MARGIN, y: income, align: "left", ...small },
      {
        text: formatMoney(received, currency, language),
        x: MARGIN + measure(receivedLabel, small),
        y: income,
        align: "left",
        size: 36,
        weight: 600,
        colour: theme.accent,
      },
    ],
    rules: isFirst ? [] : [{ x: MARGIN, y: start, width: INNER, colour: theme.line }],
    bottom: income + 56,
  };
}

interface RowPlace {
  readonly section: CurrencySection;
  readonly largest: number;
  readonly top: number;
}

function rowPart(line: ShownLine, { section, largest, top }: RowPlace, page: Page): Part {
  const { language, theme, measure } = page;
  const { report } = catalogFor(language);
  const nameStyle: TextStyle = { size: 40, weight: 600, colour: theme.ink };
  const amountStyle: TextStyle = { ...nameStyle, tabular: true };
  const amount = formatMoney(line.minor, section.currency, language);
  const room = INNER - measure(amount, amountStyle) - 32;
  const name =
    line.kind === "category" ? categoryName(line.categoryId, language) : report.otherRefunds;
  const [text, bar] = [top + 44, top + 76];
  const texts: TextMark[] = [
    {
      text: shortenedToFit(name, nameStyle, room, measure),
      x: MARGIN,
      y: text,
      align: "left",
      ...nameStyle,
    },
    { text: amount, x: RIGHT, y: text, align: "right", ...amountStyle },
  ];
  const small: TextStyle = { size: 34, weight: 400, colour: theme.soft };
  if (line.kind === "other-refunds" || line.share === null) {
    texts.push({ text: report.moreBackThanSpent, x: MARGIN, y: bar + 12, align: "left", ...small });
    return { texts, bottom: top + ROW };
  }
  const share = formatShare(line.share, language);
  texts.push({ text: share, x: RIGHT, y: bar + 12, align: "right", ...small, tabular: true });
  const width = Math.max(BAR_HEIGHT, Math.round((LONGEST_BAR * line.minor) / largest));
  const colour = categoryColour(line.categoryId, theme);
  return { texts, bars: [{ x: MARGIN, y: bar, width, colour }], bottom: top + ROW };
}

function emptyPart(top: number, { language, theme }: Page): Part {
  const { report } = catalogFor(language);
  return {
    texts: [
      {
        text: report.nothingSpent,
        x: WIDTH / 2,
        y: top + 500,
        align: "center",
        size: 48,
        weight: 600,
        colour: theme.ink,
      },
    ],
    bottom: top + 600,
  };
}

/** Says how many currencies have no room here; the text beside the picture has them all. */
function footPart(hidden: number, top: number, { language, theme }: Page): Part {
  if (hidden <= 0) return { texts: [], bottom: top + 40 };
  const text = catalogFor(language).report.moreCurrencies({ count: hidden });
  return {
    texts: [
      { text, x: MARGIN, y: top + 60, align: "left", size: 34, weight: 400, colour: theme.soft },
    ],
    bottom: top + 110,
  };
}
