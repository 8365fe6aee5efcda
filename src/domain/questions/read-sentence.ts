import type { Day } from "../day.ts";
import type { Calendar } from "../period.ts";
import { hear } from "./hear.ts";
import type { Names } from "./names.ts";
import { nearestReadings } from "./nearest-readings.ts";
import type { Question } from "./question.ts";
import { sentenceTokens } from "./sentence-tokens.ts";
import { understandPieces, type Misread, type Understood } from "./understand-pieces.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

/** What a sentence was read as. */
export type Reading =
  | Exclude<Understood, { readonly kind: "misread" }>
  | {
      readonly kind: "not-understood";
      readonly why: Misread;
      readonly nearest: readonly Question[];
    };

/**
 * Reads a sentence in Portuguese or English as a question about money. Names are looked up among the
 * user's own; every word must say something. `since` is the user's first day with data. Takes time in
 * proportion to the length, which is limited.
 */
export function readSentence(
  text: string,
  names: Names,
  calendar: Calendar,
  since: Day | null = null,
): Reading {
  const vocabulary = vocabularyOf(names);
  const tokens = sentenceTokens(text);
  const pieces = tokens ? hear(corrected(tokens, vocabulary), vocabulary, calendar) : [];
  const understood = understandPieces(pieces, calendar, since);
  if (understood.kind !== "misread") return understood;
  return {
    kind: "not-understood",
    why: pieces.every(({ kind }) => kind === "unknown") ? "nothing" : understood.why,
    nearest: nearestReadings(pieces, calendar, since),
  };
}

/** A sentence with more unknown words is not corrected: it is about something else. */
const MAX_UNKNOWN = 4;

function corrected(tokens: readonly string[], { knows, correct }: Vocabulary): string[] {
  const isUnknown = (word: string) => /^[a-z]+$/.test(word) && !knows(word);
  if (tokens.filter(isUnknown).length > MAX_UNKNOWN) return [...tokens];
  return tokens.map((word) => (isUnknown(word) ? (correct(word) ?? word) : word));
}
