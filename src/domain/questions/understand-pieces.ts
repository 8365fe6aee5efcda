import { namedPeriod, type Calendar, type Period } from "../period.ts";
import { isIncomeCategory } from "./category-words.ts";
import { measureOf } from "./measure-of.ts";
import type { Hint } from "./hint-words.ts";
import type { Piece } from "./hear.ts";
import { METHODS, type Measure, type Question, type QuestionScope } from "./question.ts";
import { amountOf, type SaidAmount } from "./said-amount.ts";

/** Why a sentence is no question: its words, days that do not exist, or days that have not come. */
export type Misread = "words" | "days" | "future";

export type Understood =
  /** `shops` are names that are words for the question's category as well. */
  | { readonly kind: "question"; readonly question: Question; readonly shops: readonly string[] }
  /**
   * A name beside an amount, with nothing that asks: may be money that was spent in cash. `question` is
   * what it is if it asks.
   */
  | { readonly kind: "bare-amount"; readonly question: Question }
  | { readonly kind: "misread"; readonly why: Misread };

const WORDS: Understood = { kind: "misread", why: "words" };

/** Puts the pieces of a sentence together; every one must fit. */
export function understandPieces(pieces: readonly Piece[], calendar: Calendar): Understood {
  const period = periodOf(pieces);
  if (typeof period === "string") return { kind: "misread", why: period };
  const hints = hintsOf(pieces);
  const scope = scopeOf(pieces, hints);
  const heard = amountOf(pieces, hints);
  if (!scope || heard === "several" || !isMeant(hints, heard)) return WORDS;
  if (!hasSubject(hints, scope, heard, period)) return WORDS;
  const measure = measureOf(hints, heard);
  const direction = directionOf(hints, scope);
  if (!measure || !direction || isGroupOfItself(measure, scope)) return WORDS;
  const { first, last } = period ?? namedPeriod("month", calendar);
  const question: Question = {
    measure,
    direction,
    scope,
    amount: heard?.bounds ?? null,
    period: { first, last },
  };
  const isBare = heard?.kind === "bare" && measure.kind !== "count";
  if (isBare && !isAsking(hints, period)) return { kind: "bare-amount", question };
  return { kind: "question", question, shops: shopsOf(pieces) };
}

function hintsOf(pieces: readonly Piece[]): ReadonlySet<Hint> {
  return new Set(pieces.flatMap((piece) => (piece.kind === "hint" ? [piece.hint] : [])));
}

/** Null where no days are said. */
function periodOf(pieces: readonly Piece[]): Period | Misread | null {
  const said = pieces.flatMap((piece) => (piece.kind === "period" ? [piece] : []));
  const periods: Period[] = [];
  for (const { answer } of said) {
    if (answer.kind === "unknown") return "days";
    if (answer.kind === "future") return "future";
    periods.push(answer.period);
  }
  const [one = null, other] = periods;
  if (!one || !other) return one;
  // `Saturday 21/11` is one day, said twice.
  if (periods.length > 2 || !said[0]?.isWeekday) return "words";
  return weekdayOf(one) === weekdayOf(other) ? other : "days";
}

function weekdayOf({ first, last }: Period): number | null {
  return first === last ? new Date(first).getUTCDay() : null;
}

/** Null where the words do not make one scope. */
function scopeOf(pieces: readonly Piece[], hints: ReadonlySet<Hint>): QuestionScope | null {
  const terms = pieces.flatMap((piece, index) => {
    const isApposed = isCategory(piece) && isMerchant(pieces[index + 1]);
    return piece.kind === "term" && !isApposed ? [piece.term] : [];
  });
  const unknown = pieces.flatMap((piece) => (piece.kind === "unknown" ? [piece] : []));
  const methods = METHODS.filter((method) => hints.has(method));
  const categories = terms.flatMap((term) => (term.kind === "category" ? [term.id] : []));
  const merchants = terms.flatMap((term) => (term.kind === "merchant" ? [term.name] : []));
  const accounts = terms.flatMap((term) => (term.kind === "account" ? [term.name] : []));
  const text = unknown.map((piece) => textOf(piece, pieces));
  const groups = [categories, merchants, accounts, methods, text];
  if (groups.some((group) => new Set(group).size > 1) || text.includes(null)) return null;
  if (text.length > 0 && merchants.length + categories.length > 0) return null;
  return {
    ...(categories[0] !== undefined && { categoryId: categories[0] }),
    ...(merchants[0] !== undefined && { merchant: merchants[0] }),
    ...(accounts[0] !== undefined && { account: accounts[0] }),
    ...(methods[0] !== undefined && { method: methods[0] }),
    ...(typeof text[0] === "string" && { text: text[0] }),
  };
}

/** `na farmácia Drogasil`: the word before a shop's name is not one more condition. */
function isCategory(piece: Piece): boolean {
  return piece.kind === "term" && piece.term.kind === "category";
}

function isMerchant(piece: Piece | undefined): boolean {
  return piece?.kind === "term" && piece.term.kind === "merchant";
}

const MAX_NAME_WORDS = 3;

/** Unknown words as a name: after `no`, `at` and the like, or before an amount alone. */
function textOf(
  piece: Extract<Piece, { kind: "unknown" }>,
  pieces: readonly Piece[],
): string | null {
  const { words, mayName } = piece;
  const next = pieces[pieces.indexOf(piece) + 1];
  const isBeforeAmount =
    pieces[0] === piece && next?.kind === "amount" && next.amount.kind === "bare";
  const isName = words.length <= MAX_NAME_WORDS && words.every((word) => /^[a-z]{3,}$/.test(word));
  return isName && (mayName || isBeforeAmount) ? words.join(" ") : null;
}

/** Whether no word changes the meaning in a way that is not understood. */
function isMeant(hints: ReadonlySet<Hint>, amount: SaidAmount | null): boolean {
  if (hints.has("contrary")) return false;
  if (hints.has("by-somebody") && !hints.has("to-me")) return false;
  if (hints.has("newest") && amount?.kind !== "limit") return false;
  return !hints.has("when") || amount !== null;
}

/** Whether anything is asked about: days alone, or an amount alone, are not. */
function hasSubject(
  hints: ReadonlySet<Hint>,
  scope: QuestionScope,
  amount: SaidAmount | null,
  period: Period | null,
): boolean {
  if (Object.keys(scope).length > 0) return true;
  const isOfMoney = SUBJECTS.some((hint) => hints.has(hint));
  return isOfMoney || amount?.kind === "bounds" || (hints.has("how-much") && period !== null);
}

const SUBJECTS: readonly Hint[] = [
  "total",
  "average",
  "biggest",
  "smallest",
  "largest-first",
  "most",
  "most-received",
  "by-shop",
  "by-category",
  "smallest-first",
  "count",
  "movements",
  "spent",
  "received",
  "to-me",
];

/** A category has no largest category. */
function isGroupOfItself(measure: Measure, { categoryId }: QuestionScope): boolean {
  return measure.kind === "ranking" && measure.by === "category" && categoryId !== undefined;
}

/** Null where both are said. */
function directionOf(
  hints: ReadonlySet<Hint>,
  { categoryId }: QuestionScope,
): Question["direction"] | null {
  const isReceived = RECEIVED.some((hint) => hints.has(hint));
  if (isReceived) return hints.has("spent") ? null : "received";
  const isIncome = categoryId !== undefined && isIncomeCategory(categoryId);
  return isIncome && !hints.has("spent") ? "received" : "spent";
}

const RECEIVED: readonly Hint[] = ["received", "to-me", "most-received"];

/** Whether it asks: by a mark, a word, or days of which there are several. */
function isAsking(hints: ReadonlySet<Hint>, period: Period | null): boolean {
  return ASKING.some((hint) => hints.has(hint)) || (period !== null && period.first < period.last);
}

const ASKING: readonly Hint[] = [
  "asking",
  "how-much",
  "total",
  "average",
  "biggest",
  "smallest",
  "largest-first",
  "most",
  "most-received",
  "by-shop",
  "by-category",
  "smallest-first",
  "list",
  "count",
  "movements",
  "when",
  "by-somebody",
];

function shopsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece) =>
    piece.kind === "term" && piece.term.kind === "category" ? piece.term.shops : [],
  );
}
