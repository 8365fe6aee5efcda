import { tokensOf } from "../periods/tokens.ts";
import { withoutMarks } from "./sentence-tokens.ts";

/** A shop or a person that has movements, by the key that movements are summed by. */
export interface NamedMerchant {
  readonly key: string;
  readonly name: string;
}

/** A bank with all its accounts, or one account. */
export interface NamedPlace {
  readonly name: string;
  readonly accountIds: readonly string[];
}

/** The user's own names. */
export interface Names {
  readonly merchants: readonly NamedMerchant[];
  readonly places: readonly NamedPlace[];
}

/** Names that share words, found by any of their words. */
export interface NameIndex<Named extends { readonly name: string }> {
  /** The names that hold the longest run of words from a place on; null where none does. */
  readonly at: (tokens: readonly string[], at: number) => FoundNames<Named> | null;
  /** Whether a word is one of a name. */
  readonly has: (word: string) => boolean;
  /** All words, each once. */
  readonly words: () => Iterable<string>;
}

export interface FoundNames<Named> {
  /** Those that are the words and nothing else; where there is none, those that hold them. */
  readonly named: readonly Named[];
  /** Whether the words are whole names. */
  readonly isWhole: boolean;
  readonly next: number;
}

interface Place<Named> {
  readonly named: Named;
  readonly words: readonly string[];
  readonly at: number;
}

/** A word in more names than this says nothing about which one is meant. */
const MAX_NAMES_OF_WORD = 200;

/** Makes names findable by whole words. */
export function indexNames<Named extends { readonly name: string }>(
  list: readonly Named[],
): NameIndex<Named> {
  const { add, index } = emptyIndex<Named>();
  list.forEach(add);
  return index;
}

/** An index without names, and what adds one to it. */
export function emptyIndex<Named extends { readonly name: string }>(): {
  readonly index: NameIndex<Named>;
  readonly add: (named: Named) => void;
} {
  const places = new Map<string, Place<Named>[]>();
  const index: NameIndex<Named> = {
    at: (tokens, at) => longestAt(places.get(tokens[at] ?? "") ?? [], tokens, at),
    has: (word) => places.has(word),
    words: () => places.keys(),
  };
  return { index, add: (named) => addName(places, named) };
}

function addName<Named extends { readonly name: string }>(
  places: Map<string, Place<Named>[]>,
  named: Named,
): void {
  for (const words of spellingsOf(nameWords(named.name)))
    for (const [at, word] of words.entries()) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [{ named, words, at }]);
      // A whole name of one word comes first, however many others hold it.
      else if (words.length === 1) known.unshift({ named, words, at });
      else if (known.length < MAX_NAMES_OF_WORD) known.push({ named, words, at });
    }
}

function longestAt<Named>(
  places: readonly Place<Named>[],
  tokens: readonly string[],
  at: number,
): FoundNames<Named> | null {
  const lengths = places.map((place) => sharedLength(place, tokens, at));
  const longest = Math.max(0, ...lengths);
  if (longest === 0) return null;
  const held = places.filter((_place, index) => lengths[index] === longest);
  const whole = held.filter(({ words }) => words.length === longest);
  const named = new Set((whole.length > 0 ? whole : held).map((place) => place.named));
  return { named: [...named], isWhole: whole.length > 0, next: at + longest };
}

function sharedLength<Named>(
  { words, at: start }: Place<Named>,
  tokens: readonly string[],
  at: number,
): number {
  let length = 0;
  while (start + length < words.length && words[start + length] === tokens[at + length])
    length += 1;
  return length;
}

/** A name as it is, with its sign written out, and in one word: `Smart Fit` is also `smartfit`, `C&A` `cea`. */
function spellingsOf(words: readonly string[]): (readonly string[])[] {
  const hasSign = words.includes("&");
  const spoken = hasSign ? words.map((word) => (word === "&" ? "e" : word)) : words;
  const isOne = words.length > 1 && words.length <= MAX_JOINED && spoken.every(isLetters);
  const spellings = hasSign ? [words, spoken] : [words];
  if (isOne) spellings.push([spoken.join("")]);
  return spellings;
}

const MAX_JOINED = 3;

function isLetters(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

/** The words of a name, as those of a sentence are split. */
export function nameWords(name: string): string[] {
  return tokensOf(withoutMarks(name));
}
