import type { Currency } from "../domain/money.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatShare } from "../i18n/format-number.ts";
import { changeMarks } from "./change-mark.ts";
import { changeBeside } from "../domain/change.ts";
import { marksOf } from "./compose-picture.ts";
import { shrunkToFit } from "./fit-text.ts";
import { nameMarks } from "./name-marks.ts";
import { amountText, INNER, MARGIN, RIGHT, type Page, type Section } from "./page.ts";
import type { DisplayName } from "./display-name-of.ts";
import type { Marks, TextMark, TextStyle } from "./picture.ts";

export const BAR_HEIGHT = 24;
export const ROW_HEIGHT = 106;
/** Leaves room for the share at the bar's end. */
const MAX_BAR_WIDTH = INNER - 156;
/** Leaves room for the change at the margin as well. */
const MAX_COMPARED_BAR_WIDTH = INNER - 312;

/** A row of a sum: one of its parts, or the rest. */
export interface SumRow {
  readonly name: DisplayName;
  /** Minor units. */
  readonly minor: number;
  /** Tenths of a percent; null where more came back than was spent. */
  readonly share: number | null;
  /** What is compared, and the same of the days before; null without a comparison. */
  readonly comparable: number;
  readonly before: number | null;
  readonly colour: string;
  /** Whether it is the sum of all parts without a row of their own. It has no bar, which would be the longest. */
  readonly isRest: boolean;
}

export interface RowPlace {
  readonly currency: Currency;
  /** The largest amount of all rows with a bar, whose bar is the longest. */
  readonly largest: number;
  /** Whether any of the rows is compared: the bars are shorter then. */
  readonly isCompared: boolean;
  readonly top: number;
}

/** A row of a sum: name and amount, and below them bar, share and change. */
export function amountRow(line: SumRow, place: RowPlace, page: Page): Section {
  const baseline = place.top + 42;
  const first = nameAndAmountMarks(line, { ...place, baseline }, page);
  const last = first.at(-1)?.y ?? baseline;
  const middle = last + 32;
  const second = line.share === null ? note(middle, page) : barOf(line, { ...place, middle }, page);
  return { ...marksOf([{ texts: first }, second]), bottom: last - 42 + ROW_HEIGHT };
}

export interface NamePlace {
  readonly currency: Currency;
  readonly baseline: number;
}

/** The amount, and the name before it in one or two lines. */
function nameAndAmountMarks(
  { name, minor }: SumRow,
  { currency, baseline }: NamePlace,
  page: Page,
): TextMark[] {
  const { language, theme, measure } = page;
  const style: TextStyle = { size: 42, weight: 600, colour: theme.ink };
  const amount = amountText(minor, currency, language);
  const colour = minor < 0 ? theme.accent : theme.ink;
  const strong = { ...style, colour, tabular: true };
  const amountStyle = shrunkToFit(amount, strong, INNER * 0.6, measure);
  const room = INNER - measure(amount, amountStyle) - 32;
  return [
    { text: amount, x: RIGHT, y: baseline, align: "right", ...amountStyle },
    ...nameMarks(name, { ...style, x: MARGIN, y: baseline }, room, page),
  ];
}

function note(middle: number, { language, theme }: Page): Partial<Marks> {
  const text = catalogFor(language).report.moreBackThanSpent;
  const style: TextStyle = { size: 36, weight: 400, colour: theme.muted };
  return { texts: [{ text, x: MARGIN, y: middle + 13, align: "left", ...style }] };
}

function barOf(
  line: SumRow,
  { largest, isCompared, middle }: RowPlace & { readonly middle: number },
  page: Page,
): Partial<Marks> {
  const { minor, share, colour, isRest } = line;
  const { language, theme } = page;
  const longest = isCompared ? MAX_COMPARED_BAR_WIDTH : MAX_BAR_WIDTH;
  const width = Math.max(BAR_HEIGHT, Math.round((longest * minor) / largest));
  const y = middle + 13;
  const style: TextStyle = { size: 36, weight: 400, colour: theme.muted, tabular: true };
  const text = formatShare(share ?? 0, language);
  const change = changeBeside(line);
  const place = { x: RIGHT, y, size: 36, align: "right" } as const;
  return marksOf([
    { bars: isRest ? [] : [{ x: MARGIN, y: middle, width, height: BAR_HEIGHT, colour }] },
    { texts: [{ text, x: isRest ? MARGIN : MARGIN + width + 18, y, align: "left", ...style }] },
    change === null ? {} : changeMarks(change, place, page),
  ]);
}
