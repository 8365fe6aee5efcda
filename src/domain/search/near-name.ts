import { isMisspelt } from "../is-misspelt.ts";
import { bareWords } from "../plain-text.ts";

/** Shorter words are near too many others. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 20;

/** Whether a word in plain text is one that a name may have. */
export function mayBeMisspelt(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && /^[a-z]+$/.test(word);
}

/**
 * The word of a name that a word in plain text misspells, by one letter, or by two where it is long: the
 * first in order of the alphabet. Null without one.
 */
export function nearName(word: string, names: readonly string[]): string | null {
  const letters = word.length < 6 ? 1 : 2;
  const near = names
    .flatMap((name) => bareWords(name).split(" "))
    .filter((one) => isNear(one, word, letters));
  return near.sort()[0] ?? null;
}

function isNear(one: string, word: string, letters: number): boolean {
  return (
    one.length >= MIN_LENGTH &&
    Math.abs(one.length - word.length) <= letters &&
    isMisspelt(word, one, letters)
  );
}
