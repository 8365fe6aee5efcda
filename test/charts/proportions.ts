import type { BarMark, ColumnMark, Picture, RuleMark, TextMark } from "../../src/charts/picture.ts";
import { extentOf } from "./picture-boxes.ts";
import { measure } from "./picture-page.ts";

/** Of the longest bar, in pixels: about two thirds of the picture. */
const MIN_LONGEST = 600;

/** A bar and the amount it stands for, as the text beside or above it says. */
export interface BarAmount {
  readonly bar: BarMark;
  readonly amount: number;
  /** How many lines across, which divide currencies, are above it. */
  readonly currencyIndex: number;
  /** Whether a mark stands on it, so that the longest one may leave room for marks. */
  readonly isMarked: boolean;
}

/** The bars that stand for amounts; those of a legend do not. */
export function barAmounts(picture: Picture, measureWith = measure): BarAmount[] {
  const dividers = picture.rules.filter(({ x }) => x < 100);
  return picture.bars.flatMap((bar) => {
    const text = amountTextOf(bar, picture.texts, measureWith);
    const currencyIndex = dividers.filter(({ y }) => y < bar.y).length;
    const isMarked = picture.ticks.some(({ y }) => y === bar.y);
    return text === undefined ? [] : [{ bar, amount: minorOf(text.text), currencyIndex, isMarked }];
  });
}

/** The text at its end; where that is a share, or nothing, the last one of the line above it. */
function amountTextOf(
  bar: BarMark,
  texts: readonly TextMark[],
  measureWith: typeof measure,
): TextMark | undefined {
  const end = bar.x + bar.width;
  const beside = texts.find((mark) => {
    const { left } = extentOf(mark, measureWith);
    return left > end && left < end + 30 && Math.abs(mark.y - mark.size * 0.36 - bar.y) < 12;
  });
  if (beside && !beside.text.endsWith("%")) return isAmount(beside) ? beside : undefined;
  const above = texts.filter(({ y, align }) => align === "right" && y < bar.y);
  const nearest = above.toSorted((a, b) => b.y - a.y)[0];
  return beside || isAmount(nearest) ? nearest : undefined;
}

function isAmount(mark: TextMark | undefined): boolean {
  return mark !== undefined && /^[^\d–]+[\d.,]+$/u.test(mark.text);
}

/** Minor units; amounts of one currency have equally many decimals. */
export function minorOf(amount: string): number {
  const digits = Number(amount.replaceAll(/\D/g, ""));
  return amount.startsWith("\u2212") ? -digits : digits;
}

/** Bars that are not as long as their amounts say; one of next to nothing is round. */
export function disproportionateBars(all: readonly BarAmount[]): string[] {
  const indexes = new Set(all.map(({ currencyIndex }) => currencyIndex));
  return [...indexes].flatMap((index) => {
    const bars = all.filter(({ currencyIndex }) => currencyIndex === index);
    const largest = bars.reduce((most, one) => (one.amount > most.amount ? one : most));
    const unit = largest.bar.width / largest.amount;
    const wrong = bars.filter(
      ({ bar, amount }) => Math.abs(Math.max(bar.height, amount * unit) - bar.width) > 1,
    );
    return [
      ...(largest.bar.width < MIN_LONGEST && !bars.some(({ isMarked }) => isMarked)
        ? [`the longest bar is ${largest.bar.width} long`]
        : []),
      ...wrong.map(({ bar, amount }) => `${amount} is ${bar.width} long`),
    ];
  });
}

/** Columns that are not as high as their amounts say, upwards or, below zero, downwards. */
export function disproportionateColumns(
  columns: readonly ColumnMark[],
  amounts: readonly number[],
): string[] {
  const shown = amounts.filter((amount) => amount !== 0);
  if (shown.length !== columns.length) return [`${columns.length} columns, not ${shown.length}`];
  const heights = columns.map(({ base, end }) => base - end);
  const unit = Math.max(...heights.map(Math.abs)) / Math.max(...shown.map(Math.abs));
  return shown.flatMap((amount, index) =>
    Math.abs((heights[index] ?? 0) - amount * unit) > 1
      ? [`${amount} is ${heights[index]} high`]
      : [],
  );
}

/** A line across and the amount that the text at its left says, in whole units of the currency. */
export interface Tick {
  readonly y: number;
  readonly amount: number;
}

/** The lines across of each plot from the top, each from the lowest amount. */
export function ticksOf({ rules, texts }: Picture): Tick[][] {
  const plots: Tick[][] = [];
  for (const { x, y } of rules.filter((rule: RuleMark) => rule.x > 100)) {
    const label = texts.find((mark) => mark.align === "left" && mark.x < x && mark.y === y + 10);
    const tick = { y, amount: label ? axisAmountOf(label.text) : Number.NaN };
    const last = plots.at(-1);
    if (last && y < (last.at(-1)?.y ?? 0)) last.push(tick);
    else plots.push([tick]);
  }
  return plots;
}

/** Of `1,5 mil`, `1.5K` or `−200`. */
function axisAmountOf(text: string): number {
  const number = Number(/[\d.,]+/.exec(text)?.[0].replace(",", "."));
  const unit = text.includes("mil") || text.includes("K") ? 1_000 : 1;
  return number * unit * (text.startsWith("\u2212") ? -1 : 1);
}

/** Ticks that do not stand at the height of their amounts, where a unit of the currency is so many pixels. */
export function misplacedTicks(ticks: readonly Tick[], unit: number): string[] {
  const zero = ticks.find(({ amount }) => amount === 0)?.y ?? Number.NaN;
  return ticks.flatMap(({ y, amount }) =>
    Math.abs(zero - y - amount * unit) <= 1 ? [] : [`${amount} is at ${y}, zero at ${zero}`],
  );
}
