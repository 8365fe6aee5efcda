import type { Participant } from "../model.ts";
import { randomFrom } from "../random.ts";

/** An invented company with a valid CNPJ, always the same for a name. */
export function companyOf(name: string): Participant {
  return { name, documentNumber: { type: "CNPJ", value: cnpjOf(name) } };
}

function cnpjOf(name: string): string {
  const root = String(randomFrom(`${name}/cnpj`).int(10_000_000, 99_999_999));
  const first = checkDigit(`${root}0001`);
  const digits = `${root}0001${first}${checkDigit(`${root}0001${first}`)}`;
  return digits.replace(/^(..)(...)(...)(....)(..)$/, "$1.$2.$3/$4-$5");
}

/** Modulo 11 with weights from 2 to 9, counted from the right. */
function checkDigit(digits: string): number {
  const sum = digits
    .split("")
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (2 + (index % 8)), 0);
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}
