import type { Language } from "../domain/language.ts";
import type { Currency } from "../domain/money.ts";
import { formatMoney } from "../i18n/format-money.ts";
import type { Marks, Measure } from "./picture.ts";
import type { Theme } from "./theme.ts";

/** Pixels. */
export const WIDTH = 1080;
export const MARGIN = 72;
export const RIGHT = WIDTH - MARGIN;
export const INNER = WIDTH - 2 * MARGIN;

/** What every section needs to lay itself out: language, colours and the widths of texts. */
export interface Page {
  readonly language: Language;
  readonly theme: Theme;
  readonly measure: Measure;
  /** A name without the characters that the bundled fonts do not have. */
  readonly legible: (name: string) => string;
}

/** A block of the picture over its whole width: its marks, and the `y` where the next section starts. */
export interface Section extends Partial<Marks> {
  readonly bottom: number;
}

/** An amount with a minus as wide as a digit, in place of the hyphen of a text. */
export function amountText(minor: number, currency: Currency, language: Language): string {
  return formatMoney(minor, currency, language).replace("-", "\u2212");
}
