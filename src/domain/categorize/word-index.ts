/** A phrase that names a category: words in a row, the last one perhaps only its beginning. */
interface Phrase {
  readonly words: readonly string[];
  readonly hasOpenEnd: boolean;
  readonly length: number;
  readonly categoryId: string;
}

/** Finds the category of a plain text by the longest phrase in it, in time linear in the text. */
export interface WordIndex {
  readonly find: (text: string) => string | null;
}

const PREFIX_LENGTH = 3;

/**
 * Phrases are separated by commas; a star at the end of a phrase stands for any end of the word. Of two equal
 * phrases the first one counts.
 */
export function createWordIndex(
  words: Iterable<readonly [categoryId: string, phrases: string]>,
): WordIndex {
  const byStart = new Map<string, Phrase[]>();
  for (const [categoryId, list] of words)
    for (const text of list.split(", ")) {
      const phrase = phraseOf(text, categoryId);
      const start = phrase.words.slice(0, 1).map(startOf).join("");
      byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
    }
  return { find: (text) => findLongest(byStart, wordsOf(text)) };
}

function phraseOf(text: string, categoryId: string): Phrase {
  const hasOpenEnd = text.endsWith("*");
  const words = wordsOf(text.replaceAll("*", ""));
  // Of equal words the whole one is the better evidence.
  const length = words.join(" ").length + (hasOpenEnd ? 0 : 0.5);
  return { words, hasOpenEnd, length, categoryId };
}

const MAX_WORDS = 40;

function wordsOf(text: string): string[] {
  return text.split(" ", MAX_WORDS);
}

function startOf(word: string): string {
  return word.slice(0, PREFIX_LENGTH);
}

function findLongest(byStart: ReadonlyMap<string, Phrase[]>, words: string[]): string | null {
  let longest: Phrase | null = null;
  for (const [at, word] of words.entries())
    for (const phrase of byStart.get(startOf(word)) ?? [])
      if (phrase.length > (longest?.length ?? 0) && isAt(phrase, words, at)) longest = phrase;
  return longest?.categoryId ?? null;
}

function isAt({ words, hasOpenEnd }: Phrase, text: readonly string[], at: number): boolean {
  const last = words.length - 1;
  return words.every((word, index) => {
    const found = text[at + index];
    return hasOpenEnd && index === last ? found?.startsWith(word) : found === word;
  });
}
