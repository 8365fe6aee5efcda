import type { Direction } from "../flow.ts";
import { textOf, type CashToken } from "./cash-tokens.ts";
import { CASH_WORDS, EDGE_WORDS, RECEIVED_WORDS, SPENT_WORDS } from "./cash-words.ts";

/** What is left of a text without its amount and day. */
export interface CashTitle {
  readonly title: string;
  readonly direction: Direction;
  /** Whether the text says that it is cash. */
  readonly isExplicit: boolean;
}

/** More is no title. */
const MAX_TITLE = 60;

/** Null where nothing with a letter is left, or too much. `places` are the tokens that are left. */
export function titleOf(tokens: readonly CashToken[], places: readonly number[]): CashTitle | null {
  const words = new Map(places.map((place) => [place, wordAt(tokens, place)]));
  const [verb, word = ""] = [...words].find(([, one]) => !EDGE_WORDS.has(one)) ?? [];
  const isReceived = RECEIVED_WORDS.has(word);
  const isSaid = isReceived || SPENT_WORDS.has(word);
  const withoutVerb = isSaid ? places.filter((place) => place !== verb) : places;
  const named = trimmed(tokens, withoutVerb);
  const bare = withoutCash(tokens, named);
  const kept = bare.length > 0 ? trimmed(tokens, bare) : [];
  const title = textOf(tokens, kept);
  if (!/\p{L}/u.test(title) || title.length > MAX_TITLE) return null;
  return {
    title,
    direction: isReceived ? "in" : "out",
    isExplicit: bare.length < named.length,
  };
}

/** Without little words and signs at both ends. */
function trimmed(tokens: readonly CashToken[], places: readonly number[]): readonly number[] {
  const says = (place: number) => !isSilent(tokens, place);
  const first = places.findIndex(says);
  return first < 0 ? [] : places.slice(first, places.findLastIndex(says) + 1);
}

/** A little word that is part of a longer one is none: `C&A`, `e-commerce`. */
function isSilent(tokens: readonly CashToken[], place: number): boolean {
  const [token, next, afterNext] = tokens.slice(place, place + 3);
  const plain = wordAt(tokens, place);
  const isPart = token?.isJoined || (next?.isJoined && afterNext?.isJoined);
  return (EDGE_WORDS.has(plain) && !isPart) || !/[\p{L}\d]/u.test(plain);
}

/** Without the words at one end that say that it is cash. */
function withoutCash(tokens: readonly CashToken[], places: readonly number[]): readonly number[] {
  for (const words of CASH_WORDS) {
    const start = places.length - words.length;
    if (isAt(words, tokens, places, start)) return places.slice(0, start);
    if (isAt(words, tokens, places, 0)) return places.slice(words.length);
  }
  return places;
}

function isAt(
  words: readonly string[],
  tokens: readonly CashToken[],
  places: readonly number[],
  start: number,
): boolean {
  const found = places.slice(start, start + words.length).map((place) => wordAt(tokens, place));
  return start >= 0 && found.join(" ") === words.join(" ");
}

function wordAt(tokens: readonly CashToken[], place: number): string {
  return tokens
    .slice(place, place + 1)
    .map(({ plain }) => plain)
    .join("");
}
