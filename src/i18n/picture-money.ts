import type { Language } from "../domain/language.ts";
import { minorDigits, type Currency } from "../domain/money.ts";
import { localeOf } from "./locale.ts";

/** An axis label of a round amount, in compact notation: `1,5 mil`, `1.5K`. Without the currency. */
export function axisAmount(minor: number, currency: Currency, language: Language): string {
  const amount = minor / 10 ** minorDigits(currency) + 0;
  const format = new Intl.NumberFormat(localeOf(language), {
    notation: Math.abs(amount) >= 1_000 ? "compact" : "standard",
    maximumFractionDigits: Math.abs(amount) < 10 ? 2 : 1,
  });
  return format.format(amount).replace("-", "\u2212");
}
