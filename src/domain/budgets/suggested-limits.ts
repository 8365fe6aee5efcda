import { minorDigits, type Currency } from "../money.ts";

/** A little less than usual, the usual, and a little more. */
const SHARES = [0.9, 1, 1.1];

/** Round limits around a month's usual spending, in minor units, ascending; none where nothing is usual. */
export function suggestedLimits(usualMinor: number, currency: Currency): number[] {
  if (usualMinor <= 0) return [];
  return [...new Set(SHARES.map((share) => rounded(usualMinor, share, currency)))];
}

/** The round limit that is the usual; null where nothing is. */
export function suggestedLimit(usualMinor: number, currency: Currency): number | null {
  return usualMinor <= 0 ? null : rounded(usualMinor, 1, currency);
}

function rounded(usualMinor: number, share: number, currency: Currency): number {
  const unit = 10 ** minorDigits(currency);
  const step = stepOf(usualMinor / unit) * unit;
  return Math.max(1, Math.round((usualMinor * share) / step)) * step;
}

/** What people round an amount to, in whole units. */
function stepOf(units: number): number {
  if (units < 200) return 10;
  if (units < 2000) return 50;
  return units < 20_000 ? 100 : 1000;
}
