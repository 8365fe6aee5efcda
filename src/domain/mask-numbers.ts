/*
 * Banks put documents, account numbers and telephone numbers into descriptions. A CPF or CNPJ keeps
 * the three digits that Brazilian receipts show, any other long number its last four.
 */

const CPF = /(?<!\d)\d{3}[. ]?\d{3}[. ]?(\d{3})[-. ]?\d{2}(?!\d)/g;
const PUNCTUATED_CPF = /^\d{3}\.\d{3}\.\d{3}-\d{2}$/;
/** A CNPJ may contain letters since July 2026. */
const CNPJ = /(?<![A-Z\d])[A-Z\d]{2}\.?[A-Z\d]{3}\.?([A-Z\d]{3})\/?[A-Z\d]{4}-?\d{2}(?![A-Z\d])/gi;
const PUNCTUATED_CNPJ = /[./]/;
/** With fewer digits among the first twelve characters it is a word that ends in two digits. */
const MIN_CNPJ_DIGITS = 5;

/** The number of a card or a bank slip, in groups of at least four digits. */
const GROUPED_NUMBER = /(?<!\d)\d{4,}(?:[ .-]\d{4,}){2,}(?!\d)/g;
const MIN_GROUPED_DIGITS = 13;
const NUMBER = /\d+(?:[-./]\d+)*(?:-[Xx]\b)?/g;
const DATES = /^(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}[-./]\d{2}[-./]\d{2})$/;
const TWO_DATES = /^(.{6,10})[-./](.{6,10})$/;

const MAX_SHOWN_DIGITS = 4;

/**
 * Masks CPFs (`•••.789-••`), CNPJs (`••.•••.789/••••-••`) and numbers of at least `minDigits`
 * digits (`•••4321`). Eleven digits without a CPF's check digits are masked as a long number.
 */
export function maskNumbers(text: string, minDigits: number): string {
  if (!/\d{2}/.test(text)) return text;
  return text
    .replaceAll(CNPJ, (found, shown: string) => (isCnpj(found) ? `••.•••.${shown}/••••-••` : found))
    .replaceAll(CPF, (found, shown: string) => (isCpf(found) ? `•••.${shown}-••` : found))
    .replaceAll(GROUPED_NUMBER, (found) => masked(found, MIN_GROUPED_DIGITS))
    .replaceAll(NUMBER, (found) => (isDates(found) ? found : masked(found, minDigits)));
}

function masked(number: string, minDigits: number): string {
  // An account's check digit may be X.
  const digits = number.replaceAll(/[^\dXx]/g, "");
  return digits.length < minDigits ? number : `•••${digits.slice(-MAX_SHOWN_DIGITS)}`;
}

function isDates(number: string): boolean {
  if (DATES.test(number)) return true;
  const [, from = "", to = ""] = TWO_DATES.exec(number) ?? [];
  return DATES.test(from) && DATES.test(to);
}

function isCpf(text: string): boolean {
  if (PUNCTUATED_CPF.test(text)) return true;
  const digits = text.replaceAll(/\D/g, "");
  return [9, 10].every((at) => checkDigit(digits.slice(0, at), at + 1) === Number(digits[at]));
}

function isCnpj(text: string): boolean {
  const signs = text.replaceAll(/[-./]/g, "").toUpperCase();
  const digits = signs.slice(0, 12).replaceAll(/\D/g, "").length;
  if (PUNCTUATED_CNPJ.test(text)) return digits > 0;
  return (
    digits >= MIN_CNPJ_DIGITS &&
    [12, 13].every((at) => checkDigit(signs.slice(0, at), 9) === Number(signs[at]))
  );
}

/** Modulo 11 with weights that rise from 2 at the right and restart after `maxWeight`. */
function checkDigit(signs: string, maxWeight: number): number {
  const sum = Array.from(signs).reduceRight((total, sign, index) => {
    const weight = 2 + ((signs.length - 1 - index) % (maxWeight - 1));
    return total + (sign.charCodeAt(0) - 48) * weight;
  }, 0);
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}
