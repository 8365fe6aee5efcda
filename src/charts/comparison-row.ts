import { categoryName, OTHER } from "../domain/category.ts";
import type { Currency } from "../domain/money.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { BAR_HEIGHT } from "./amount-row.ts";
import { changeColour, arrowTextMarks } from "./change-mark.ts";
import type { ChangedCategory } from "./changed-categories.ts";
import { marksOf } from "./compose-picture.ts";
import { shrunkToFit } from "./fit-text.ts";
import { nameMarks } from "./name-marks.ts";
import { amountText, INNER, MARGIN, RIGHT, type Page, type Section } from "./page.ts";
import { categoryColour } from "./palette.ts";
import type { Marks, TextStyle } from "./picture.ts";

/** The bar of the days before is thinner, so that it differs in more than its colour. */
export const BEFORE_HEIGHT = 14;
const ROW_HEIGHT = 164;
const MAX_AMOUNT_WIDTH = 300;
const MAX_BAR_WIDTH = INNER - MAX_AMOUNT_WIDTH - 18;

export interface ComparisonPlace {
  readonly currency: Currency;
  /** The largest amount of both times. */
  readonly largest: number;
  readonly top: number;
}

/** A category: its name and change, and below them its amounts now and before. */
export function comparisonRow(line: ChangedCategory, place: ComparisonPlace, page: Page): Section {
  const { language, theme } = page;
  const { picture } = catalogFor(language);
  const { categoryId, count, now, before } = line;
  const name =
    categoryId === null ? picture.rest.categories({ count }) : categoryName(categoryId, language);
  const isRest = categoryId === null;
  const colour = categoryColour(categoryId ?? OTHER, theme);
  const names = nameAndChange(name, line, place, page);
  const top = names.bottom;
  const marks = marksOf([
    names,
    amountBar(
      { minor: now, y: top + 36, height: BAR_HEIGHT, colour, isNow: true, isRest },
      place,
      page,
    ),
    amountBar(
      {
        minor: before,
        y: top + 78,
        height: BEFORE_HEIGHT,
        colour: theme.before,
        isNow: false,
        isRest,
      },
      place,
      page,
    ),
  ]);
  return { ...marks, bottom: top - 44 + ROW_HEIGHT };
}

function nameAndChange(
  name: string,
  { now, before, hasArrow }: ChangedCategory,
  { currency, top }: ComparisonPlace,
  page: Page,
): Section {
  const { language, theme, measure } = page;
  const y = top + 44;
  const by = now - before;
  const direction = by > 0 ? "up" : "down";
  const text = hasArrow ? amountText(Math.abs(by), currency, language) : "";
  const style = shrunkToFit(
    text,
    { size: 38, weight: 600, colour: changeColour(direction, theme), tabular: true },
    INNER * 0.55,
    measure,
  );
  const room = INNER - measure(text, style) - 44 - 32;
  const nameStyle = { size: 42, weight: 600, colour: theme.ink, x: MARGIN, y } as const;
  const change = hasArrow
    ? arrowTextMarks(text, direction, { x: RIGHT, y, align: "right", style }, page)
    : {};
  const names = nameMarks({ text: name, tail: "" }, nameStyle, room, page);
  return { ...marksOf([{ texts: names }, change]), bottom: names.at(-1)?.y ?? y };
}

interface AmountBar {
  readonly minor: number;
  readonly y: number;
  readonly height: number;
  readonly colour: string;
  readonly isNow: boolean;
  /** The sum of the rest has no bar, which would be the longest. */
  readonly isRest: boolean;
}

/** The amount, and its bar if it is positive. */
function amountBar(
  { minor, y, height, colour, isNow, isRest }: AmountBar,
  { currency, largest }: ComparisonPlace,
  { language, theme, measure }: Page,
): Partial<Marks> {
  const hasBar = minor > 0 && !isRest;
  const width = hasBar ? Math.max(height, Math.round((MAX_BAR_WIDTH * minor) / largest)) : 0;
  const text = amountText(minor, currency, language);
  const usual: TextStyle = {
    size: 34,
    weight: isNow ? 600 : 400,
    colour: isNow ? theme.ink : theme.muted,
    tabular: true,
  };
  const style = shrunkToFit(text, usual, MAX_AMOUNT_WIDTH, measure);
  return {
    bars: width === 0 ? [] : [{ x: MARGIN, y, width, height, colour }],
    texts: [
      { text, x: MARGIN + (width === 0 ? 0 : width + 18), y: y + 12, align: "left", ...style },
    ],
  };
}
