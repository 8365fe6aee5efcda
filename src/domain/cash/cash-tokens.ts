import { plainText } from "../plain-text.ts";

/** A word, a number with its signs, or a sign of a text. */
export interface CashToken {
  /** As written. */
  readonly text: string;
  /** The same in lower case, without accents. */
  readonly plain: string;
  /** Whether it begins right after the token before it. */
  readonly isJoined: boolean;
}

const TOKEN = /\d+|[\p{L}\p{M}]+|[^\s\d\p{L}\p{M}]/gu;

/** Splits a text as `tokensOf` does, and keeps how it was written. */
export function cashTokens(text: string): CashToken[] {
  let end = 0;
  return [...text.normalize("NFC").matchAll(TOKEN)].map(({ 0: token, index }) => {
    const isJoined = index > 0 && index === end;
    end = index + token.length;
    return { text: token, plain: plainText(token), isJoined };
  });
}

/** The tokens as text again, with one space where something stood between them. */
export function textOf(tokens: readonly CashToken[], kept: readonly number[]): string {
  return kept
    .map((place, index) => {
      const isNext = index > 0 && kept[index - 1] === place - 1 && tokens[place]?.isJoined;
      return `${index === 0 || isNext ? "" : " "}${tokens[place]?.text}`;
    })
    .join("");
}
