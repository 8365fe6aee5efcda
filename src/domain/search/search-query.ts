import type { Day } from "../day.ts";
import type { Direction } from "../flow.ts";
import type { Currency } from "../money.ts";
import type { Period } from "../period.ts";
import { plainText } from "../plain-text.ts";

/** What somebody searches for: all of it has to hold of a transaction. */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[];
  /** Tags of its note, in plain text, without the sign. */
  readonly tags: readonly string[];
  readonly amount: SearchAmount | null;
  readonly direction: Direction | null;
  readonly period: Period | null;
}

/** What its names, its description or its note hold. */
export interface SearchTerm {
  readonly kind: "word" | "number";
  /** As it was typed. */
  readonly typed: string;
  /** In plain text: accents and capitals do not matter. */
  readonly text: string;
  /** The amount that a number may be, too, in minor units; null for a word. */
  readonly minor: number | null;
}

export interface SearchAmount {
  readonly typed: string;
  readonly minor: number;
  /** Null where none was named: any. */
  readonly currency: Currency | null;
}

/** A search as its message keeps it. */
export interface AskedSearch {
  readonly text: string;
  /** The day on which it was asked, from which `ontem` counts. */
  readonly day: Day;
}

/** Whether a text holds a term: a word anywhere in it, a number as a whole. */
export function holdsTerm(text: string, { kind, text: term }: SearchTerm): boolean {
  const plain = plainText(text);
  return kind === "word"
    ? plain.includes(term)
    : new RegExp(`(?<![0-9])${term}(?![0-9])`).test(plain);
}

/** The tags of a note, in plain text: `#viagem`. */
export function tagsOf(note: string): string[] {
  return Array.from(plainText(note).matchAll(/#([\p{L}\p{N}_]+)/gu), ([, tag = ""]) => tag);
}
