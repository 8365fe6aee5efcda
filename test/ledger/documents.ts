/** Invented documents with valid check digits, punctuated as Pluggy sends them. */

/** A person's document from its first nine digits. */
export function cpf(base: string): string {
  const first = checkDigit(base, 11);
  const whole = `${base}${first}${checkDigit(`${base}${first}`, 11)}`;
  return whole.replace(/^(...)(...)(...)(..)$/, "$1.$2.$3-$4");
}

/** A company's document from its root of eight characters, which may be letters. */
export function cnpj(root: string, branch = "0001"): string {
  const base = `${root}${branch}`;
  const first = checkDigit(base, 9);
  const whole = `${base}${first}${checkDigit(`${base}${first}`, 9)}`;
  return whole.replace(/^(..)(...)(...)(....)(..)$/, "$1.$2.$3/$4-$5");
}

/** Modulo 11 with weights from 2, counted from the right; they start again after the largest one. */
function checkDigit(text: string, largestWeight: number): number {
  const sum = text
    .split("")
    .toReversed()
    .map((character, index) => (character.charCodeAt(0) - 48) * (2 + (index % (largestWeight - 1))))
    .reduce((total, part) => total + part, 0);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}
