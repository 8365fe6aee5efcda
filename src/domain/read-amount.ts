import { minorDigits, type Currency } from "./money.ts";
import { plainWords } from "./plain-text.ts";

/** An amount as somebody typed it. */
export interface TypedAmount {
  /** Minor units of the currency; zero, negative or infinite where it was typed so. */
  readonly minor: number;
  readonly currency: Currency;
}

const CURRENCIES: Readonly<Record<string, Currency>> = {
  r$: "BRL",
  brl: "BRL",
  real: "BRL",
  reais: "BRL",
  us$: "USD",
  usd: "USD",
  "€": "EUR",
  eur: "EUR",
};

const AMOUNT =
  /^(-?) ?(r\$|us\$|\$|€|brl|usd|eur)? ?(-?)(\d[\d.,]*) ?(k|mil)? ?(reais|real|brl|usd|eur)?$/;

/** More digits are not exact any more. */
const MAX_DIGITS = 15;

/**
 * Reads an amount in words of Portuguese or English: `800`, `R$ 1.234,56`, `1,234.56`, `2,5 mil`, `3k`,
 * `800 reais`. A point or comma before three digits separates thousands. It is of the `usual` currency
 * unless another one is named. Null for anything else, more decimals than the currency has among it.
 */
export function readAmount(text: string, usual: Currency): TypedAmount | null {
  const found = AMOUNT.exec(plainWords(text));
  if (!found) return null;
  const [, minus = "", symbol = "", innerMinus = "", number = "", thousands, word = ""] = found;
  const currency = CURRENCIES[symbol] ?? CURRENCIES[word] ?? usual;
  const decimal = decimalOf(number);
  if (decimal === null) return null;
  const [whole, fraction] = decimal;
  const digits = minorDigits(currency) + (thousands === undefined ? 0 : 3);
  if (fraction.length > digits) return null;
  const sign = minus + innerMinus === "" ? 1 : -1;
  const all = `${whole}${fraction.padEnd(digits, "0")}`.replace(/^0+/, "");
  const minor = all.length > MAX_DIGITS ? Infinity : Number(all);
  return { minor: sign * minor, currency };
}

/** The digits before and after the decimal sign; null where the signs make no number. */
function decimalOf(number: string): readonly [whole: string, fraction: string] | null {
  const grouped =
    /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(number) ??
    /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(number);
  const plain = grouped ?? /^(\d+)(?:[.,](\d{1,2}))?$/.exec(number);
  if (!plain) return null;
  const [, whole = "", fraction = ""] = plain;
  return [whole.replaceAll(/[.,]/g, ""), fraction];
}
