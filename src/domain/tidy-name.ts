import { maskNumbers } from "./mask-numbers.ts";

/** As long as a name may be, in letters as users count them. */
const MAX_NAME_LETTERS = 120;
/** A letter may be made of any number of signs. */
const MAX_NAME_LENGTH = 480;

/** Shorter numbers in a bank's text are shops, years and parts of a purchase. */
const MIN_MASKED_DIGITS = 9;
/** The name of an account has nothing to tell in numbers but which account it is. */
const MIN_MASKED_ACCOUNT_DIGITS = 5;

/** What a bank calls a transaction or a shop, as it is kept: without invisible signs, long numbers masked, cut. */
export function tidyName(text: string): string {
  return cut(maskNumbers(visible(text), MIN_MASKED_DIGITS));
}

/** The same of an account's name. */
export function tidyAccountName(text: string): string {
  return cut(maskNumbers(visible(text), MIN_MASKED_ACCOUNT_DIGITS));
}

/** Between two pictographs it makes one of them; anywhere else nobody sees it. */
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** Marks that turn the direction of writing, take no room, or are half a sign. */
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
  if (text.length <= MAX_NAME_LETTERS) return text;
  const letters = Array.from(LETTERS.segment(text), ({ segment }) => segment);
  if (letters.length <= MAX_NAME_LETTERS && text.length <= MAX_NAME_LENGTH) return text;
  let kept = "";
  for (const letter of letters.slice(0, MAX_NAME_LETTERS - 1)) {
    if (kept.length + letter.length >= MAX_NAME_LENGTH) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

const LETTERS = new Intl.Segmenter();
