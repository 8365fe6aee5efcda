import { isMisspelt } from "../is-misspelt.ts";
import { differingLetters, letterSet } from "../letter-set.ts";

/** Shorter words are near too many others. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 20;

/** Whether a word in plain text is one that a name may have. */
export function mayBeMisspelt(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && /^[a-z]+$/.test(word);
}

/**
 * Which of many words a word in plain text misspells, by one letter, or by two where it is long: the first in
 * order of the alphabet. Null without one.
 */
export function nearName(word: string, words: Iterable<string>): string | null {
  const most = word.length < 6 ? 1 : 2;
  const letters = letterSet(word);
  let first: string | null = null;
  for (const one of words) {
    if (one.length < MIN_LENGTH || Math.abs(one.length - word.length) > most) continue;
    // Most words are told apart by this, which takes a fraction of the time.
    if (differingLetters(letters, letterSet(one)) > 2 * most) continue;
    if ((first === null || one < first) && isMisspelt(word, one, most)) first = one;
  }
  return first;
}
