import { minorDigits, type Currency } from "../money.ts";

/** An amount in minor units as decimal text without thousands separators: `-12,50`. Never through a float. */
export function decimalText(minor: number, currency: Currency, separator: "," | "."): string {
  const digits = minorDigits(currency);
  const figures = String(Math.abs(minor)).padStart(digits + 1, "0");
  const sign = minor < 0 ? "-" : "";
  const whole = figures.slice(0, figures.length - digits);
  return digits === 0 ? sign + whole : `${sign}${whole}${separator}${figures.slice(-digits)}`;
}
