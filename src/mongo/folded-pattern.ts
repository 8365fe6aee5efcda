import type { SearchTerm } from "../domain/search/search-query.ts";

/**
 * A regular expression of PCRE that finds a term in any spelling of its letters: with accents, in
 * capitals, composed or not. Everything else in it stands for itself.
 */
export function foldedPattern({ kind, text }: Pick<SearchTerm, "kind" | "text">): string {
  const letters = Array.from(text, patternOf).join("");
  return kind === "number" ? `(?<![0-9])${letters}(?![0-9])` : letters;
}

function patternOf(letter: string): string {
  const known = SPELLINGS.get(letter);
  if (known !== undefined) return `[${known}]${MARKS}`;
  const capital = letter.toUpperCase();
  const isOther = capital !== letter && Array.from(capital).length === 1;
  return isOther ? `[${letter}${capital}]` : letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}

/** Accents that follow their letter. */
const MARKS = "[\u0300-\u036F]*";

/** Each letter with its capitals and accents, of the Latin, Greek and Cyrillic alphabets. */
const SPELLINGS: ReadonlyMap<string, string> = spellings();

function spellings(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const codes = [...range(0x41, 0x7a), ...range(0xc0, 0x4ff), ...range(0x1e00, 0x1fff)];
  for (const letter of codes.map((code) => String.fromCharCode(code))) {
    const base = letter.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
    if (/^\p{Ll}$/u.test(base)) found.set(base, (found.get(base) ?? "") + letter);
  }
  return found;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
