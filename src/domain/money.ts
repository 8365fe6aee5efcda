/** An ISO 4217 code as the bank gives it: `BRL`, `USD`. */
export type Currency = string;

/** Symbols that some banks write in place of a code. */
const CODE_OF_SYMBOL: Readonly<Record<string, Currency>> = {
  R$: "BRL",
  US$: "USD",
  "€": "EUR",
};

/** The currency code in a bank's text: ` brl` and `R$` are BRL. Null where it contains none. */
export function currencyMeant(text: string): Currency | null {
  const code = text.replaceAll(/[\p{White_Space}\p{Cf}]/gu, "").toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return code;
  return CODE_OF_SYMBOL[code] ?? null;
}

const digitsKnown = new Map<Currency, number>();
/** There are about 180 codes; banks may send any text, so the cache is bounded. */
const MAX_DIGITS_KNOWN = 300;

/**
 * The number of decimals of a currency's minor unit (2 for BRL, 0 for JPY). 2 for an unknown code,
 * which is right for nearly every currency.
 */
export function minorDigits(currency: Currency): number {
  const known = digitsKnown.get(currency);
  if (known !== undefined) return known;
  const digits = digitsByIntl(currency);
  if (digitsKnown.size < MAX_DIGITS_KNOWN) digitsKnown.set(currency, digits);
  return digits;
}

function digitsByIntl(currency: Currency): number {
  try {
    const parts = new Intl.NumberFormat("en", { style: "currency", currency }).formatToParts(0);
    return parts.find(({ type }) => type === "fraction")?.value.length ?? 0;
  } catch {
    return 2;
  }
}

/** Whether an amount is finite and small enough to be exact in minor units. */
export function isCountable(amount: number, currency: Currency): boolean {
  return Math.abs(amount) * 10 ** minorDigits(currency) <= Number.MAX_SAFE_INTEGER;
}

/**
 * The magnitude of a bank's decimal amount in integer minor units, rounded half away from zero:
 * `307.8891` BRL is 30789. Parsed from the decimal text, because multiplying the float would turn
 * `1.005` into 100.49999. Throws a `RangeError` where the amount is not countable.
 */
export function toMinor(amount: number, currency: Currency): number {
  if (!isCountable(amount, currency)) throw new RangeError("An amount must be countable");
  const digits = minorDigits(currency);
  const [whole = "0", fraction = ""] = plainDecimal(Math.abs(amount)).split(".");
  const kept = fraction.slice(0, digits).padEnd(digits, "0");
  const roundsUp = (fraction[digits] ?? "0") >= "5";
  return Number(whole + kept) + (roundsUp ? 1 : 0);
}

/** Tiny amounts print with an exponent (`1e-7`); large ones are not countable. */
function plainDecimal(amount: number): string {
  const text = String(amount);
  return text.includes("e") ? amount.toFixed(20) : text;
}
