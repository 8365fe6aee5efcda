import type { Language } from "../domain/language.ts";
import { minorDigits, type Currency } from "../domain/money.ts";
import { localeOf } from "./locale.ts";

/**
 * An amount in minor units as its locale writes it: `R$ 1.234,56` in Portuguese (with the no-break
 * space of Intl), `R$1,234.56` in English.
 */
export function formatMoney(minor: number, currency: Currency, language: Language): string {
  const digits = minorDigits(currency);
  // `+ 0` turns -0 into 0: nobody owes "-R$ 0,00".
  const amount = minor / 10 ** digits + 0;
  return moneyFormat(currency, language, digits)(amount);
}

function moneyFormat(
  currency: Currency,
  language: Language,
  digits: number,
): (amount: number) => string {
  const locale = localeOf(language);
  try {
    const money = new Intl.NumberFormat(locale, { style: "currency", currency });
    return (amount) => money.format(amount);
  } catch {
    // Banks send codes that Intl refuses (`R$`, empty): the code then stands before the number.
    const number = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return (amount) => `${currency}\u00A0${number.format(amount)}`.trim();
  }
}
