/** An ISO 4217 code, as the bank gives it: `BRL`, `USD`. */
export type Currency = string;

/**
 * The number of decimals of a currency's minor unit (2 for BRL, 0 for JPY).
 * An unknown code counts as two, which is right for nearly every currency.
 */
export function minorDigits(currency: Currency): number {
  try {
    const parts = new Intl.NumberFormat("en", { style: "currency", currency }).formatToParts(0);
    return parts.find(({ type }) => type === "fraction")?.value.length ?? 0;
  } catch {
    return 2;
  }
}

/**
 * The magnitude of a bank's decimal amount in integer minor units, rounded half away from zero:
 * `307.8891` BRL is 30789. Read from the decimal text, because multiplying the float would turn
 * `1.005` into 100.49999.
 */
export function toMinor(amount: number, currency: Currency): number {
  if (!Number.isFinite(amount)) throw new RangeError("An amount must be a finite number");
  const digits = minorDigits(currency);
  const [whole = "0", fraction = ""] = plainDecimal(Math.abs(amount)).split(".");
  const kept = fraction.slice(0, digits).padEnd(digits, "0");
  const roundsUp = (fraction[digits] ?? "0") >= "5";
  return Number(whole + kept) + (roundsUp ? 1 : 0);
}

function plainDecimal(amount: number): string {
  const text = String(amount);
  return text.includes("e") ? amount.toFixed(20) : text;
}
