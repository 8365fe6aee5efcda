import type { Direction } from "../flow.ts";
import type { Calendar, Period } from "../period.ts";
import { plainText } from "../plain-text.ts";
import { tidyWords } from "../tidy-name.ts";
import { findPeriod } from "./find-period.ts";
import { readAmountAt } from "./read-amount-at.ts";
import type { SearchAmount, SearchQuery, SearchTerm } from "./search-query.ts";

/** In letters. */
export const MAX_SEARCH_LENGTH = 60;
const MAX_TERMS = 10;

export type ReadSearch =
  | { readonly kind: "query"; readonly query: SearchQuery }
  | { readonly kind: "empty" }
  /** Too many letters, or words. */
  | { readonly kind: "too-long" }
  /** Something that begins like an amount and is none. */
  | { readonly kind: "bad-amount"; readonly typed: string };

/** As it was meant, or every word as it stands: `casa do mar` is no month. */
export type SearchReading = "meant" | "literal";

/** Reads what somebody searches for: words, `#tags`, an amount, a period, and whether money came or went. */
export function readSearch(
  text: string,
  calendar: Calendar,
  reading: SearchReading = "meant",
): ReadSearch {
  const written = tidyWords(text);
  if (Array.from(written).length > MAX_SEARCH_LENGTH) return { kind: "too-long" };
  const words = wordsOf(written);
  if (words.length === 0) return { kind: "empty" };
  const found = reading === "meant" ? findPeriod(words, calendar) : null;
  const parts = readParts(found?.rest ?? words, reading);
  if (parts.badAmount !== null) return { kind: "bad-amount", typed: parts.badAmount };
  const query = queryOf(parts, found?.period ?? null);
  return query.terms.length + query.tags.length > MAX_TERMS
    ? { kind: "too-long" }
    : { kind: "query", query };
}

/** The words of a search without those of its period. */
export function withoutPeriod(text: string, calendar: Calendar): string {
  const words = wordsOf(tidyWords(text));
  return (findPeriod(words, calendar)?.rest ?? words).join(" ");
}

function wordsOf(written: string): string[] {
  return written.split(" ").map(bare).filter(Boolean);
}

/** A word without the signs of a sentence around it; such signs alone stay. */
function bare(word: string): string {
  return word.replaceAll(/^["'“”‘’(]+|["'“”‘’),;:!?]+$/g, "") || word;
}

interface Parts {
  readonly words: string[];
  readonly tags: string[];
  amount: SearchAmount | null;
  direction: Direction | null;
  badAmount: string | null;
}

function readParts(words: readonly string[], reading: SearchReading): Parts {
  const parts: Parts = { words: [], tags: [], amount: null, direction: null, badAmount: null };
  let next = 0;
  for (const [at, word] of words.entries()) {
    if (at < next) continue;
    const amount = readAmountAt(words, at);
    const direction = reading === "meant" ? DIRECTIONS.get(plainText(word)) : undefined;
    if (amount?.kind === "bad") parts.badAmount ??= amount.typed;
    else if (amount && parts.amount === null) {
      parts.amount = amount;
      parts.direction ??= amount.direction;
      next = amount.next;
    } else if (/^#[\p{L}\p{N}_]+$/u.test(word)) parts.tags.push(plainText(word.slice(1)));
    else if (direction) parts.direction ??= direction;
    else parts.words.push(word);
  }
  return parts;
}

function queryOf({ words, tags, amount, direction }: Parts, period: Period | null): SearchQuery {
  const telling = words.filter((word) => !FILLERS.has(plainText(word)));
  const isOther = tags.length > 0 || amount !== null;
  const terms = (telling.length > 0 || isOther ? telling : words).map(termOf);
  return {
    // Of a word that is written twice, once.
    terms: [...new Map(terms.map((term) => [term.text, term])).values()],
    tags: [...new Set(tags)],
    amount: amount && {
      typed: amount.typed,
      minor: amount.minor,
      currency: amount.currency,
    },
    direction,
    period,
  };
}

function termOf(typed: string): SearchTerm {
  const isNumber = /^\d+$/.test(typed);
  return {
    kind: isNumber ? "number" : "word",
    typed,
    text: plainText(typed),
    minor: isNumber ? Number(typed) * 100 : null,
  };
}

/** Words that say whether money came or went, as nobody's bank writes them. */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...["recebi", "ganhei", "entrou", "received", "earned"].map((word) => [word, "in"] as const),
  ...["gastei", "paguei", "comprei", "saiu", "spent", "paid", "bought"].map(
    (word) => [word, "out"] as const,
  ),
]);

/** Words between others that say nothing. */
const FILLERS: ReadonlySet<string> = new Set(
  "a o as os e de da do das dos em no na nos nas com para por the of in on at for and with to".split(
    " ",
  ),
);
