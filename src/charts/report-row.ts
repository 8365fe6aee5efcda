import { categoryName } from "../domain/category.ts";
import type { Language } from "../domain/language.ts";
import type { Currency } from "../domain/money.ts";
import { catalogFor } from "../i18n/catalog-for.ts";
import { formatShare } from "../i18n/format-number.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import { amountText, INNER, MARGIN, RIGHT, type Page, type Part } from "./page.ts";
import { categoryColour } from "./palette.ts";
import type { Measure, TextMark, TextStyle } from "./picture.ts";
import type { ShownLine } from "./shown-categories.ts";

export const BAR_HEIGHT = 24;
const LONGEST_BAR = INNER - 156;
const ROW = 118;
const LEAST_NAME = 36;

export interface RowPlace {
  readonly currency: Currency;
  /** The section's largest amount, whose bar is the longest. */
  readonly largest: number;
  readonly top: number;
}

/** A category: its name and amount, and under them its bar and share. */
export function rowPart(line: ShownLine, { currency, largest, top }: RowPlace, page: Page): Part {
  const { language, theme, measure } = page;
  const { report } = catalogFor(language);
  const [baseline, middle, bottom] = [top + 46, top + 80, top + ROW];
  const nameStyle: TextStyle = { size: 42, weight: 600, colour: theme.ink };
  const amountStyle: TextStyle = {
    ...nameStyle,
    colour: line.minor < 0 ? theme.accent : theme.ink,
    tabular: true,
  };
  const amount = amountText(line.minor, currency, language);
  const room = INNER - measure(amount, amountStyle) - 32;
  const name = nameMark(
    nameOf(line, language),
    { ...nameStyle, x: MARGIN, y: baseline },
    room,
    measure,
  );
  const first: TextMark[] = [
    name,
    { text: amount, x: RIGHT, y: baseline, align: "right", ...amountStyle },
  ];
  const small: TextStyle = { size: 36, weight: 400, colour: theme.soft };
  if (line.kind === "other-refunds" || line.share === null) {
    const note = report.moreBackThanSpent;
    return {
      texts: [...first, { text: note, x: MARGIN, y: middle + 13, align: "left", ...small }],
      bottom,
    };
  }
  const share = formatShare(line.share, language);
  const width = Math.max(BAR_HEIGHT, Math.round((LONGEST_BAR * line.minor) / largest));
  return {
    texts: [
      ...first,
      { text: share, x: RIGHT, y: middle + 13, align: "right", ...small, tabular: true },
    ],
    bars: [{ x: MARGIN, y: middle, width, colour: categoryColour(line.categoryId, theme) }],
    bottom,
  };
}

/** A long name is set a little smaller before it loses words. */
function nameMark(
  name: string,
  style: TextStyle & { readonly x: number; readonly y: number },
  room: number,
  measure: Measure,
): TextMark {
  const smaller = shrunkToFit(name, style, room, measure);
  const size = Math.max(smaller.size, LEAST_NAME);
  const text = shortenedToFit(name, { ...style, size }, room, measure);
  return { text, align: "left", ...style, size };
}

function nameOf(line: ShownLine, language: Language): string {
  return line.kind === "category"
    ? categoryName(line.categoryId, language)
    : catalogFor(language).report.otherRefunds;
}
