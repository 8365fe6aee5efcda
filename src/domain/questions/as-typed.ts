import { bareWords } from "../plain-text.ts";

/**
 * The words of a text that are these in plain words, as they were typed, with a capital letter: `café` for
 * `cafe`. The plain words themselves where the text has none.
 */
export function asTyped(plain: string, text: string): string {
  const words = text.trim().split(/\s+/);
  // `C&A` is one word typed, and two plain ones.
  const sizes = plain.split(" ").map((_word, index) => index + 1);
  const typed = words
    .flatMap((_word, at) => sizes.map((size) => words.slice(at, at + size).join(" ")))
    .find((some) => bareWords(some) === plain);
  const found = typed?.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") ?? plain;
  return found.charAt(0).toUpperCase() + found.slice(1);
}
