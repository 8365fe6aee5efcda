import type { Language } from "../domain/language.ts";
import { minorDigits, type Currency } from "../domain/money.ts";
import { localeOf } from "./locale.ts";

/**
 * An amount in minor units as its locale writes it: `R$ 1.234,56` in Portuguese (with the no-break
 * space of Intl), `R$1,234.56` in English.
 */
export function formatMoney(minor: number, currency: Currency, language: Language): string {
  return written(minor, currency, language, minorDigits(currency));
}

/** The same without cents: `R$ 1.235`. */
export function formatWholeMoney(minor: number, currency: Currency, language: Language): string {
  return written(minor, currency, language, 0);
}

function written(minor: number, currency: Currency, language: Language, digits: number): string {
  // `+ 0` turns -0 into 0: nobody owes "-R$ 0,00".
  const amount = minor / 10 ** minorDigits(currency) + 0;
  const locale = localeOf(language);
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    const money = new Intl.NumberFormat(locale, { style: "currency", currency, ...decimals });
    return money.format(amount);
  } catch {
    // Banks send codes that Intl refuses (`R$`, empty): the code then stands before the number.
    const number = new Intl.NumberFormat(locale, decimals);
    return `${currency}\u00A0${number.format(amount)}`.trim();
  }
}
