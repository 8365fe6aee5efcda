import { readAmount } from "../read-amount.ts";
import type { CashToken } from "./cash-tokens.ts";
import { CURRENCY_WORDS } from "./cash-words.ts";
import { CASH_CURRENCY } from "./typed-cash.ts";

/** A number that may be an amount, by its first token and the one after its last. */
export interface WrittenNumber {
  readonly at: number;
  readonly next: number;
  /** As written, without a currency: `1.234,56`. */
  readonly text: string;
  /** Minor units; infinite where it has too many digits. */
  readonly minor: number;
  /** Whether a currency stands beside it, which is among its tokens. */
  readonly isMoney: boolean;
}

const MONEY_WORDS: ReadonlySet<string> = new Set(CURRENCY_WORDS.split(" "));

/**
 * The numbers of a text that may be amounts: not `2kg`, `12x` or `90d`, and no parts of dates. Null where
 * one is negative, or its signs make no number.
 */
export function numbersIn(tokens: readonly CashToken[]): WrittenNumber[] | null {
  const numbers: WrittenNumber[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isDigits(tokens[at])) continue;
    const next = endOfNumber(tokens, at);
    const found = numberAt(tokens, at, next);
    if (found === "invalid") return null;
    if (found) numbers.push(found);
    at = next - 1;
  }
  return numbers;
}

function numberAt(
  tokens: readonly CashToken[],
  at: number,
  next: number,
): WrittenNumber | "invalid" | null {
  const after = tokens[next];
  const sign = signLength(tokens, at);
  if (tokens[at - sign - 1]?.plain === "-" || tokens[at - 1]?.plain === "-") {
    const isRange = tokens[at]?.isJoined === true && isDigits(tokens[at - 2]);
    return isRange ? null : "invalid";
  }
  const isWord = MONEY_WORDS.has(after?.plain ?? "");
  if (sign === 0 && tokens[at]?.isJoined) return null;
  if (after?.isJoined && !isWord && !isStop(after, tokens[next + 1])) return null;
  const text = tokens
    .slice(at, next)
    .map((token) => token.text)
    .join("");
  const amount = readAmount(text, CASH_CURRENCY);
  if (amount === null) return "invalid";
  const isMoney = isWord || sign > 0;
  return { at: at - sign, next: isWord ? next + 1 : next, text, minor: amount.minor, isMoney };
}

/** Digits, and a point or comma with more of them. */
function endOfNumber(tokens: readonly CashToken[], at: number): number {
  let end = at + 1;
  for (;;) {
    const [sign, digits] = [tokens[end], tokens[end + 1]];
    const isPart = sign?.isJoined && /^[.,]$/.test(sign.plain) && digits?.isJoined;
    if (!isPart || !isDigits(digits)) return end;
    end += 2;
  }
}

/** How many tokens of a currency stand before a number: `R$`, `$`. */
function signLength(tokens: readonly CashToken[], at: number): number {
  const before = tokens
    .slice(Math.max(0, at - 2), at)
    .map(({ plain }) => plain)
    .join("");
  if (before === "r$") return 2;
  return before.endsWith("$") ? 1 : 0;
}

/** The end of a sentence, or a comma after a number. */
function isStop({ plain }: CashToken, next: CashToken | undefined): boolean {
  return /^[.,;:!)]$/.test(plain) && !(next?.isJoined && isDigits(next));
}

function isDigits(token: CashToken | undefined): boolean {
  return token !== undefined && /^\d/.test(token.plain);
}

/** `1.5` may be one and a half, or fifteen hundred. */
export function isUnsure({ text }: WrittenNumber): boolean {
  return /\.\d$/.test(text);
}
