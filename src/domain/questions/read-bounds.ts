import { readAmount } from "../read-amount.ts";
import { skip, type Read } from "../periods/tokens.ts";
import { phraseAt, phrasesOf, wordsOf } from "./phrases.ts";
import type { AmountBounds } from "./question.ts";

type Tokens = readonly string[];

/** An amount among the words: bounds that were said, or a number alone. */
export type HeardAmount =
  | { readonly kind: "bounds"; readonly bounds: AmountBounds }
  /** `number` is what was written where that is a whole number without a currency, else null. */
  | { readonly kind: "bare"; readonly minor: number; readonly number: number | null };

type Bound = "above" | "below" | "at-least" | "at-most" | "exactly";

const BOUNDS: Readonly<Record<Bound, string>> = {
  above:
    "acima de|mais de|mais que|mais do que|maior que|maior do que|maiores que|maiores do que|superior a|superiores a|>|over|above|more than|greater than|larger than|bigger than",
  below:
    "abaixo de|menos de|menos que|menos do que|menor que|menor do que|menores que|menores do que|inferior a|inferiores a|<|under|below|less than|smaller than",
  "at-least": "a partir de|pelo menos|no mínimo|no minimo de|at least",
  "at-most": "até|no máximo|no maximo de|at most|up to",
  exactly: "exatamente|exatos|exactly|igual a|iguais a",
};

const BOUND_PHRASES = phrasesOf(
  Object.entries(BOUNDS).flatMap(([bound, phrases]) =>
    phrases.split("|").map((phrase) => [phrase, bound as Bound] as const),
  ),
);

/** `acima de 200`, `between 50 and 100`, `> R$ 30`, `39,90`. */
export function readBounds(tokens: Tokens, at: number): Read<HeardAmount> | null {
  return readBetween(tokens, at) ?? readBound(tokens, at) ?? readBare(tokens, at);
}

function readBetween(tokens: Tokens, at: number): Read<HeardAmount> | null {
  if (skip(BETWEEN, tokens, at) === at) return null;
  const from = amountAt(tokens, at + 1);
  const and = from ? skip(AND, tokens, from.next) : at;
  const to = from && and > from.next ? amountAt(tokens, and) : null;
  if (!from || !to || from.value.minor > to.value.minor) return null;
  return boundsOf(from.value.minor, to.value.minor, to.next);
}

const BETWEEN: ReadonlySet<string> = new Set(["entre", "between"]);
const AND: ReadonlySet<string> = new Set(["e", "and"]);

function readBound(tokens: Tokens, at: number): Read<HeardAmount> | null {
  const bound = phraseAt(BOUND_PHRASES, tokens, at);
  const amount = bound && amountAt(tokens, bound.next);
  if (!bound || !amount) return null;
  const { minor } = amount.value;
  switch (bound.meaning) {
    case "above":
      return boundsOf(minor + 1, null, amount.next);
    case "below":
      return boundsOf(null, minor - 1, amount.next);
    case "at-least":
      return boundsOf(minor, null, amount.next);
    case "at-most":
      return boundsOf(null, minor, amount.next);
    case "exactly":
      return boundsOf(minor, minor, amount.next);
  }
}

function boundsOf(from: number | null, to: number | null, next: number): Read<HeardAmount> {
  return { value: { kind: "bounds", bounds: { from, to } }, next };
}

function readBare(tokens: Tokens, at: number): Read<HeardAmount> | null {
  const amount = amountAt(tokens, at);
  return amount && { value: { kind: "bare", ...amount.value }, next: amount.next };
}

interface Amount {
  readonly minor: number;
  readonly number: number | null;
}

const THOUSANDS: ReadonlySet<string> = new Set(["mil", "k"]);
const REAIS: ReadonlySet<string> = new Set(
  "real reais conto contos pila pilas mango mangos bucks brl".split(" "),
);

function amountAt(tokens: Tokens, at: number): Read<Amount> | null {
  const start = tokens[at] === "r" && tokens[at + 1] === "$" ? at + 2 : at;
  const end = afterDigits(tokens, start);
  const afterNumber = skip(THOUSANDS, tokens, end);
  const next = skip(REAIS, tokens, afterNumber);
  const digits = tokens.slice(start, end).join("");
  const amount = readAmount(afterNumber > end ? `${digits} mil` : digits, "BRL");
  if (!amount || !(amount.minor > 0) || !Number.isSafeInteger(amount.minor)) return null;
  const isPlain = start === at && next === at + 1 && digits.length < 3;
  return { value: { minor: amount.minor, number: isPlain ? Number(digits) : null }, next };
}

/** The place after a number, whose points and commas are tokens of their own. */
function afterDigits(tokens: Tokens, start: number): number {
  if (!isNumber(tokens[start])) return start;
  let end = start + 1;
  while (/^[.,]$/.test(tokens[end] ?? "") && isNumber(tokens[end + 1])) end += 2;
  return end;
}

function isNumber(token: string | undefined): boolean {
  return token !== undefined && /^\d/.test(token);
}

/** The words of bounds, which are no misspellings. */
export const BOUND_WORDS: readonly string[] = wordsOf(BOUND_PHRASES);
