import { readAmount } from "../read-amount.ts";
import { LIMIT_CURRENCY } from "./alert-settings.ts";

/** A billion, in minor units: more is a mistake. */
const MAX_MINOR = 100_000_000_000;

/**
 * An amount in reais as people write it, in minor units: `500`, `R$ 1.500,50`, `3 mil`. Null where it is
 * none, zero, beyond a billion, or in another currency.
 */
export function parseLimit(text: string): number | null {
  const read = readAmount(text, LIMIT_CURRENCY);
  if (read === null || read.currency !== LIMIT_CURRENCY) return null;
  return read.minor > 0 && read.minor <= MAX_MINOR ? read.minor : null;
}
