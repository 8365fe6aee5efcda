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

/** How a picture is to look, and how wide its texts will be. */
export interface Page {
  readonly language: Language;
  readonly theme: Theme;
  readonly measure: Measure;
  /** A name without the signs that the bundled fonts do not have. */
  readonly legible: (name: string) => string;
}

/** What a part of the picture is made of, and where the next part starts. */
export interface Part extends Partial<Marks> {
  readonly bottom: number;
}

/** Set in type, a minus is wider than the hyphen that text has to do with. */
export function amountText(minor: number, currency: Currency, language: Language): string {
  return formatMoney(minor, currency, language).replace("-", "\u2212");
}
