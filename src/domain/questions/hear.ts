import { WEEKDAY_WORDS } from "../periods/words.ts";
import { monthOf } from "../periods/likely-periods.ts";
import { readPeriodAt } from "../periods/read-period.ts";
import type { Calendar, Period, PeriodAnswer } from "../period.ts";
import { readTerm, type HeardTerm } from "./find-terms.ts";
import { HINT_PHRASES, type Hint } from "./hint-words.ts";
import { phraseAt } from "./phrases.ts";
import { readBounds, type HeardAmount } from "./read-bounds.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Tokens = readonly string[];

/** One thing that a sentence says. */
export type Piece =
  | { readonly kind: "hint"; readonly hint: Hint }
  /** `isWeekday` is whether it was said by a day of the week; `likely` is the month of a day that does not exist. */
  | {
      readonly kind: "period";
      readonly answer: PeriodAnswer;
      readonly isWeekday: boolean;
      readonly likely: Period | null;
    }
  | { readonly kind: "amount"; readonly amount: HeardAmount }
  | { readonly kind: "term"; readonly term: HeardTerm }
  /** Words that say nothing known; `mayName` is whether they stand where a name may. */
  | { readonly kind: "unknown"; readonly words: readonly string[]; readonly mayName: boolean };

interface Found {
  readonly piece: Piece;
  readonly next: number;
}

/** Splits a sentence into what it says, the longest piece first at each place. Linear in its length. */
export function hear(tokens: Tokens, vocabulary: Vocabulary, calendar: Calendar): Piece[] {
  const pieces: Piece[] = [];
  let mayName = false;
  let next = 0;
  for (const [at, word] of tokens.entries()) {
    if (at < next) continue;
    const found = pieceAt(tokens, at, { vocabulary, calendar, mayName });
    if (found) pieces.push(found.piece);
    else addUnknown(pieces, word, mayName);
    mayName = mayNameAfter(found?.piece ?? null, word, mayName);
    next = found?.next ?? at + 1;
  }
  return pieces;
}

interface Listening {
  readonly vocabulary: Vocabulary;
  readonly calendar: Calendar;
  readonly mayName: boolean;
}

/** Of the same length the first: days, names, amounts, other words. */
function pieceAt(tokens: Tokens, at: number, listening: Listening): Found | null {
  const found = [
    termAt(tokens, at, listening),
    periodAt(tokens, at, listening),
    amountAt(tokens, at),
    hintAt(tokens, at),
  ].flatMap((one) => one ?? []);
  return found.reduce<Found | null>(
    (best, one) => (best === null || one.next > best.next ? one : best),
    null,
  );
}

function periodAt(tokens: Tokens, at: number, { calendar }: Listening): Found | null {
  const found = readPeriodAt(tokens, at, calendar);
  if (!found || isAmountBeside(tokens, at)) return null;
  const isWeekday = tokens.slice(at, found.next).some((word) => WEEKDAY_WORDS.has(word));
  const { answer, next } = found;
  const likely = answer.kind === "unknown" ? monthOf(tokens, at, calendar) : null;
  return { piece: { kind: "period", answer, isWeekday, likely }, next };
}

/** `120 semana passada` is an amount beside last week: several weeks are `semanas`. */
function isAmountBeside(tokens: Tokens, at: number): boolean {
  const [number = "", unit = ""] = tokens.slice(at, at + 2);
  return /^\d+$/.test(number) && Number(number) > 1 && ONE_UNIT.has(unit);
}

const ONE_UNIT: ReadonlySet<string> = new Set("semana mes ano week month year".split(" "));

function termAt(tokens: Tokens, at: number, { vocabulary, mayName }: Listening): Found | null {
  const found = readTerm(tokens, at, vocabulary, mayName);
  return found && { piece: { kind: "term", term: found.value }, next: found.next };
}

function amountAt(tokens: Tokens, at: number): Found | null {
  const found = readBounds(tokens, at);
  return found && { piece: { kind: "amount", amount: found.value }, next: found.next };
}

function hintAt(tokens: Tokens, at: number): Found | null {
  const whole = phraseAt(HINT_PHRASES, tokens, at);
  // `gastei mais de 100`: the end of a phrase may begin an amount.
  const bound = whole ? boundWithin(tokens, at + 1, whole.next) : null;
  const found = bound === null ? whole : phraseAt(HINT_PHRASES, tokens.slice(0, bound), at);
  return found && { piece: { kind: "hint", hint: found.meaning }, next: found.next };
}

/** The first place of some at which bounds of an amount begin. */
function boundWithin(tokens: Tokens, from: number, end: number): number | null {
  for (let at = from; at < end; at += 1)
    if (readBounds(tokens, at)?.value.kind === "bounds") return at;
  return null;
}

function addUnknown(pieces: Piece[], word: string, mayName: boolean): void {
  const last = pieces.at(-1);
  if (last?.kind !== "unknown") pieces.push({ kind: "unknown", words: [word], mayName });
  else pieces.splice(-1, 1, { ...last, words: [...last.words, word] });
}

/** `com a`, `no banco`, `at the`: an article, or what a bank is called, keeps the place open for a name. */
function mayNameAfter(piece: Piece | null, word: string, mayName: boolean): boolean {
  if (piece?.kind !== "hint") return false;
  return piece.hint === "before-name" || (mayName && ARTICLES.has(word));
}

const ARTICLES: ReadonlySet<string> = new Set(
  "o a os as um uma the an meu minha my banco".split(" "),
);
