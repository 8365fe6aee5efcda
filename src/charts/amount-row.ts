import type { Currency } from "../domain/money.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatShare } from "../i18n/format-number.ts";
import { changeMarks } from "./change-mark.ts";
import { changeBeside } from "./change.ts";
import { marksOf } from "./compose.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, RIGHT, type Page, type Part } from "./page.ts";
import type { PartName } from "./part-name.ts";
import type { Marks, Measure, TextMark, TextStyle } from "./picture.ts";

export const BAR_HEIGHT = 24;
export const ROW = 106;
/** Leaves room for the share at the bar's end. */
const LONGEST_BAR = INNER - 156;
/** And for the change at the margin. */
const LONGEST_BAR_WITH_CHANGE = INNER - 312;
const LEAST_NAME = 36;

/** One part of a sum. */
export interface AmountLine {
  readonly name: PartName;
  /** Minor units. */
  readonly minor: number;
  /** Tenths of a percent; null where more came back than was spent. */
  readonly share: number | null;
  /** What is compared, and the same of the days before; null without a comparison. */
  readonly comparable: number;
  readonly before: number | null;
  readonly colour: string;
  /** Whether it sums what has no row of its own. It has no bar: that would dwarf the others. */
  readonly isRest: boolean;
}

export interface RowPlace {
  readonly currency: Currency;
  /** The largest amount of all rows with a bar, whose bar is the longest. */
  readonly largest: number;
  /** Whether any of the rows is compared: the bars are shorter then. */
  readonly isCompared: boolean;
  readonly top: number;
  /** Whether more is better. */
  readonly isGoodNews?: boolean;
}

/** A part: its name and amount, and under them its bar, share and change. */
export function amountRow(line: AmountLine, place: RowPlace, page: Page): Part {
  const [baseline, middle, bottom] = [place.top + 42, place.top + 74, place.top + ROW];
  const first = nameAndAmount(line, { ...place, baseline }, page);
  const second = line.share === null ? note(middle, page) : barOf(line, { ...place, middle }, page);
  return { ...marksOf([{ texts: first }, second]), bottom };
}

export interface NamePlace {
  readonly currency: Currency;
  readonly baseline: number;
}

function nameAndAmount(
  { name, minor }: AmountLine,
  { currency, baseline }: NamePlace,
  { language, theme, measure }: Page,
): TextMark[] {
  const style: TextStyle = { size: 42, weight: 600, colour: theme.ink };
  const amount = amountText(minor, currency, language);
  const colour = minor < 0 ? theme.accent : theme.ink;
  const amountStyle = shrunkToFit(
    amount,
    { ...style, colour, tabular: true },
    INNER * 0.6,
    measure,
  );
  const room = INNER - measure(amount, amountStyle) - 32;
  return [
    nameMark(name, { ...style, x: MARGIN, y: baseline }, room, measure),
    { text: amount, x: RIGHT, y: baseline, align: "right", ...amountStyle },
  ];
}

function note(middle: number, { language, theme }: Page): Partial<Marks> {
  const text = catalogFor(language).report.moreBackThanSpent;
  const style: TextStyle = { size: 36, weight: 400, colour: theme.soft };
  return { texts: [{ text, x: MARGIN, y: middle + 13, align: "left", ...style }] };
}

function barOf(
  line: AmountLine,
  { largest, isCompared, middle, isGoodNews }: RowPlace & { readonly middle: number },
  page: Page,
): Partial<Marks> {
  const { minor, share, colour, isRest } = line;
  const { language, theme } = page;
  const longest = isCompared ? LONGEST_BAR_WITH_CHANGE : LONGEST_BAR;
  const width = Math.max(BAR_HEIGHT, Math.round((longest * minor) / largest));
  const y = middle + 13;
  const style: TextStyle = { size: 36, weight: 400, colour: theme.soft, tabular: true };
  const text = formatShare(share ?? 0, language);
  const change = changeBeside(line);
  const place = { x: RIGHT, y, size: 36, align: "right" } as const;
  return marksOf([
    { bars: isRest ? [] : [{ x: MARGIN, y: middle, width, height: BAR_HEIGHT, colour }] },
    { texts: [{ text, x: isRest ? MARGIN : MARGIN + width + 18, y, align: "left", ...style }] },
    change === null ? {} : changeMarks(change, place, page, isGoodNews),
  ]);
}

/** A long name is set a little smaller before it loses words. */
export function nameMark(
  { text: name, tail }: PartName,
  style: TextStyle & { readonly x: number; readonly y: number },
  room: number,
  measure: Measure,
): TextMark {
  const smaller = shrunkToFit(name + tail, style, room, measure);
  const size = Math.max(smaller.size, LEAST_NAME);
  const rest = room - measure(tail, { ...style, size });
  const text = shortenedToFit(name, { ...style, size }, rest, measure) + tail;
  return { text, align: "left", ...style, size };
}
