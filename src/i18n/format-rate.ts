import type { Language } from "../domain/language.ts";
import { minorDigits, type Currency } from "../domain/money.ts";
import { currencyFormat, formatWholeMoney } from "./format-money.ts";

interface Amount {
  /** Minor units. */
  readonly minor: number;
  readonly currency: Currency;
}

/** What one unit of the first currency is in the second: `US$ 1 = R$ 5,4321`. Null where nothing was bought. */
export function formatRate(bought: Amount, paid: Amount, language: Language): string | null {
  if (bought.minor === 0) return null;
  const rate = unitsOf(paid) / unitsOf(bought);
  const one = formatWholeMoney(10 ** minorDigits(bought.currency), bought.currency, language);
  const digits = Math.abs(rate) < WEAK ? WEAK_DIGITS : RATE_DIGITS;
  return `${one} = ${currencyFormat(paid.currency, language, digits)(rate)}`;
}

const RATE_DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 4 };
/** A guarani is some R$ 0,0007: decimals would leave nothing of it. */
const WEAK = 0.1;
const WEAK_DIGITS = { maximumSignificantDigits: 4 };

function unitsOf({ minor, currency }: Amount): number {
  return minor / 10 ** minorDigits(currency);
}
