import { minorDigits, type Currency } from "../domain/money.ts";
import { axisAmount } from "../i18n/picture-money.ts";
import { shrunkToFit } from "./fit-text.ts";
import { INNER, MARGIN, RIGHT, type Page, type Section } from "./page.ts";
import type { TextMark, TextStyle } from "./picture.ts";
import { scaleFor, type Scale } from "./scale.ts";

const GUTTER = 104;
/** The left edge of a plot; the amounts of its grid lines are left of it. */
export const PLOT_LEFT = MARGIN + GUTTER;
export const PLOT_WIDTH = INNER - GUTTER;

export interface PlotPlace {
  readonly top: number;
  readonly height: number;
  readonly currency: Currency;
}

export interface Plot {
  readonly scale: Scale;
  readonly part: Section;
}

/** The scale of some amounts, and its grid lines with their amounts. */
export function plotFor(amounts: readonly number[], place: PlotPlace, page: Page): Plot {
  const { top, height, currency } = place;
  const bottom = top + height;
  const scale = scaleFor(amounts, { top, bottom, unit: 10 ** minorDigits(currency) });
  const style: TextStyle = { size: 30, weight: 400, colour: page.theme.muted };
  const texts = scale.ticks.map((tick): TextMark => {
    const text = axisAmount(tick, currency, page.language);
    const fitted = shrunkToFit(text, style, GUTTER - 16, page.measure);
    return { text, x: MARGIN, y: scale.yOf(tick) + 10, align: "left", ...fitted };
  });
  const rules = scale.ticks.map((tick) => ({
    x: PLOT_LEFT,
    y: scale.yOf(tick),
    width: PLOT_WIDTH,
    colour: tick === 0 ? page.theme.before : page.theme.gridLine,
  }));
  return { scale, part: { texts, rules, bottom } };
}

/** A text centred at a point, moved sideways if it would leave the plot. */
export function centredInPlot(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  style: TextStyle,
  { measure }: Page,
): TextMark {
  const fitted = shrunkToFit(text, style, PLOT_WIDTH, measure);
  const half = measure(text, fitted) / 2;
  const inside = Math.min(RIGHT - half, Math.max(PLOT_LEFT + half, x));
  return { text, x: Math.round(inside), y, align: "center", ...fitted };
}
