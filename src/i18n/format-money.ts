import type { Language } from "../domain/language.ts";
import { minorDigits, type Currency } from "../domain/money.ts";
import { localeOf } from "./locale.ts";

/**
 * An amount in minor units as its locale writes it: `R$ 1.234,56` in Portuguese (with the no-break
 * space of Intl), `R$1,234.56` in English.
 */
export function formatMoney(minor: number, currency: Currency, language: Language): string {
  return formatFor(currency, language).full(minor);
}

/** The same without cents: `R$ 1.235`. */
export function formatWholeMoney(minor: number, currency: Currency, language: Language): string {
  return formatFor(currency, language).whole(minor);
}

interface MoneyFormat {
  readonly full: (minor: number) => string;
  readonly whole: (minor: number) => string;
}

/** Cached, because creating Intl's formats takes most of the time of laying out a picture. */
const formats = new Map<string, MoneyFormat>();
/** Bounds the cache: banks may send any currency code. */
const MAX_FORMATS = 100;

function formatFor(currency: Currency, language: Language): MoneyFormat {
  const key = `${language} ${currency}`;
  const kept = formats.get(key);
  if (kept) return kept;
  const digits = minorDigits(currency);
  const inUnits = (format: (amount: number) => string) => (minor: number) =>
    // `+ 0` turns -0 into 0, so that there is no "-R$ 0,00".
    format(minor / 10 ** digits + 0);
  const made = {
    full: inUnits(currencyFormat(currency, language, exactly(digits))),
    whole: inUnits(currencyFormat(currency, language, exactly(0))),
  };
  if (formats.size < MAX_FORMATS) formats.set(key, made);
  return made;
}

type Digits = Pick<
  Intl.NumberFormatOptions,
  "minimumFractionDigits" | "maximumFractionDigits" | "maximumSignificantDigits"
>;

function exactly(digits: number): Digits {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** Formats amounts in units, not minor units, with so many digits. */
export function currencyFormat(
  currency: Currency,
  language: Language,
  digits: Digits,
): (amount: number) => string {
  const locale = localeOf(language);
  try {
    const money = new Intl.NumberFormat(locale, { style: "currency", currency, ...digits });
    return (amount) => money.format(amount);
  } catch {
    // Banks send codes that Intl refuses (`R$`, empty): they are put before the number.
    const number = new Intl.NumberFormat(locale, digits);
    return (amount) => `${currency}\u00A0${number.format(amount)}`.trim();
  }
}
