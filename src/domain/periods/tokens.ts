import { plainText } from "../plain-text.ts";

/** Splits a text into words, numbers and single signs, in lower case and without accents. */
export function tokensOf(text: string): string[] {
  return plainText(text).match(/\d+|[a-z]+|[^\sa-z0-9]/g) ?? [];
}

/** What a reader understood at a place among tokens, and the place of the first token after it. */
export interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Reads tokens from a place on; null where they are something else. */
export type Reader<Value> = (tokens: readonly string[], at: number) => Read<Value> | null;

/** The first of the readers that understands the tokens. */
export function firstOf<Value>(...readers: readonly Reader<Value>[]): Reader<Value> {
  return (tokens, at) => {
    for (const read of readers) {
      const found = read(tokens, at);
      if (found) return found;
    }
    return null;
  };
}

/** The place after one of the words, or the same place where none of them is there. */
export function skip(words: ReadonlySet<string>, tokens: readonly string[], at: number): number {
  return words.has(tokens[at] ?? "") ? at + 1 : at;
}
