import { maskNumbers } from "./mask-numbers.ts";

/** The maximum length of a name, in graphemes. */
const MAX_GRAPHEMES = 120;
/** The maximum length in UTF-16 units: a grapheme may consist of any number of them. */
const MAX_NAME_LENGTH = 480;

/** Shorter numbers in descriptions are shops, years and instalments. */
const MIN_MASKED_DIGITS = 9;
/** A number in the name of an account can only be the account's. */
const MIN_MASKED_ACCOUNT_DIGITS = 5;

/**
 * Cleans a description or merchant for storage: removes invisible characters, masks long numbers,
 * truncates.
 */
export function tidyName(text: string): string {
  return cut(maskNumbers(visible(text), MIN_MASKED_DIGITS));
}

/** The same for the name of an account. */
export function tidyAccountName(text: string): string {
  return cut(maskNumbers(visible(text), MIN_MASKED_ACCOUNT_DIGITS));
}

/** The same for what a user wrote, which is not truncated: its length is checked. */
export function tidyWords(text: string): string {
  return maskNumbers(visible(text), MIN_MASKED_DIGITS);
}

/** A zero-width joiner combines two pictographs; elsewhere it is invisible. */
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** Bidirectional controls, zero-width characters and lone surrogates. */
const INVISIBLE = /(?!\u200D)[\p{Cf}\p{Cs}\u034F\u115F\u1160\u2800\u3164\uFFA0]/gu;
const WHITESPACE = /[\p{Cc}\p{Z}]+/gu;

function visible(text: string): string {
  return text
    .slice(0, MAX_NAME_LENGTH * 4)
    .replaceAll(INVISIBLE, "")
    .replaceAll(LONE_JOINER, "")
    .replaceAll(WHITESPACE, " ")
    .trim();
}

function cut(text: string): string {
  if (text.length <= MAX_GRAPHEMES) return text;
  const letters = Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
  if (letters.length <= MAX_GRAPHEMES && text.length <= MAX_NAME_LENGTH) return text;
  let kept = "";
  for (const letter of letters.slice(0, MAX_GRAPHEMES - 1)) {
    if (kept.length + letter.length >= MAX_NAME_LENGTH) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

const GRAPHEMES = new Intl.Segmenter();
