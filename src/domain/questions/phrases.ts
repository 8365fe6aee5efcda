import { tokensOf } from "../periods/tokens.ts";

/** Phrases that begin with the same word, the longest first, each with what it means. */
type Entries<Meaning> = { readonly words: readonly string[]; readonly meaning: Meaning }[];

/** Phrases by their first word. */
export type Phrases<Meaning> = ReadonlyMap<string, Entries<Meaning>>;

/** Makes phrases findable; the words of one are split as those of a sentence. */
export function phrasesOf<Meaning>(
  given: Iterable<readonly [phrase: string, meaning: Meaning]>,
): Phrases<Meaning> {
  const phrases = new Map<string, Entries<Meaning>>();
  for (const [phrase, meaning] of given) {
    const words = tokensOf(phrase);
    const first = String(words[0]);
    const known = phrases.get(first) ?? [];
    phrases.set(first, known);
    known.push({ words, meaning });
  }
  for (const entries of phrases.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The longest phrase that begins at a place; null where none does. */
export function phraseAt<Meaning>(
  phrases: Phrases<Meaning>,
  tokens: readonly string[],
  at: number,
): { readonly meaning: Meaning; readonly next: number } | null {
  const found = phrases
    .get(tokens[at] ?? "")
    ?.find(({ words }) => words.every((word, index) => tokens[at + index] === word));
  return found ? { meaning: found.meaning, next: at + found.words.length } : null;
}

/** All words of phrases. */
export function wordsOf(phrases: Phrases<unknown>): string[] {
  return [...phrases.values()].flatMap((entries) => entries.flatMap(({ words }) => words));
}
