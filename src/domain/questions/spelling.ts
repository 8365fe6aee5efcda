import { differingLetters, letterSet } from "../letter-set.ts";

/** A word that is one of many by a letter or two; null where there is none, or more than one. */
export type Correct = (word: string) => string | null;

/** Shorter words have too many neighbours. */
const MIN_TARGET = 4;

interface Target {
  readonly word: string;
  /** A bit for each letter that is in it. */
  readonly letters: number;
}

/** Words by their first letter, which people hardly ever get wrong. */
export function spellingOf(words: Iterable<string>): Correct {
  const byLetter = new Map<string, Target[]>();
  for (const word of new Set(words)) {
    if (word.length < MIN_TARGET || !/^[a-z]+$/.test(word)) continue;
    const letter = word.charAt(0);
    const known = byLetter.get(letter) ?? [];
    byLetter.set(letter, known);
    known.push({ word, letters: letterSet(word) });
  }
  return (word) => nearest(word, byLetter.get(word.charAt(0)) ?? []);
}

function nearest(word: string, targets: readonly Target[]): string | null {
  const most = mostCost(word);
  const letters = letterSet(word);
  let best: { readonly word: string; readonly cost: number } | null = null;
  let isShared = false;
  for (const { word: other, letters: others } of targets) {
    if (Math.abs(other.length - word.length) * MISSING > most) continue;
    if (differingLetters(letters, others) * MISSING > 2 * most) continue;
    const cost = costOf(word, other, best?.cost ?? most);
    if (cost > (best?.cost ?? most)) continue;
    isShared = best?.cost === cost;
    best = { word: other, cost };
  }
  return isShared ? null : (best?.word ?? null);
}

// In tenths of a letter: a letter that is missing or in the wrong place is likelier than a wrong one.
const MISSING = 10;
const SWAPPED = 10;
const WRONG = 11;

/** Two letters in long words, one in others; in short ones it is one that is missing or in the wrong place. */
function mostCost({ length }: string): number {
  if (length < 3) return 0;
  if (length < 5) return MISSING;
  return length < 8 ? WRONG : 2 * WRONG;
}

/** What lies between what was written and a word, by the shortest way; more than `most` is any number above it. */
function costOf(written: string, word: string, most: number): number {
  let [before, row]: [number[], number[]] = [[], []];
  for (let column = 0; column <= word.length; column += 1) row.push(column * MISSING);
  for (let place = 1; place <= written.length; place += 1) {
    const next = [place * WRONG];
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = written[place - 1] === word[column - 1];
      const isSwapped =
        written[place - 1] === word[column - 2] && written[place - 2] === word[column - 1];
      next.push(
        Math.min(
          costAt(row, column - 1) + (isSame ? 0 : WRONG),
          costAt(row, column) + WRONG,
          costAt(next, column - 1) + MISSING,
          isSwapped ? costAt(before, column - 2) + SWAPPED : Infinity,
        ),
      );
    }
    if (Math.min(...next) > most + SWAPPED) return Infinity;
    [before, row] = [row, next];
  }
  return costAt(row, word.length);
}

function costAt(row: readonly number[], column: number): number {
  return Number(row[column]);
}
