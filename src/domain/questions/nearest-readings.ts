import type { Day } from "../day.ts";
import type { Calendar } from "../period.ts";
import type { Piece } from "./hear.ts";
import type { Question } from "./question.ts";
import { understandPieces } from "./understand-pieces.ts";

const MAX_READINGS = 2;

/**
 * The questions that a sentence is closest to: each name that it has, without the words that do not fit,
 * then all spending of its days, then the largest of the month.
 */
export function nearestReadings(
  pieces: readonly Piece[],
  calendar: Calendar,
  since: Day | null,
): Question[] {
  const fitting = pieces.map(withLikelyDays).filter(fits);
  const period = fitting.filter(({ kind }) => kind === "period").slice(0, 1);
  const others = fitting.filter(({ kind }) => kind !== "period" && kind !== "term");
  const terms = fitting.filter(({ kind }) => kind === "term");
  const tries = [
    ...terms.map((term) => [...others, term, ...period]),
    ...(terms.length > 0 ? [terms.slice(0, 1)] : []),
    [...others, ...period],
    [SPENT, ...period],
    [SPENT],
    [SPENT, LARGEST],
  ];
  const readings = new Map<string, Question>();
  for (const one of tries) {
    const question = questionOf(one, calendar, since);
    if (question && readings.size < MAX_READINGS) readings.set(JSON.stringify(question), question);
  }
  return [...readings.values()];
}

const SPENT: Piece = { kind: "hint", hint: "spent" };
const LARGEST: Piece = { kind: "hint", hint: "largest-first" };

/** The month of a day that does not exist, in its place. */
function withLikelyDays(piece: Piece): Piece {
  if (piece.kind !== "period" || !piece.likely) return piece;
  return { ...piece, answer: { kind: "period", period: piece.likely } };
}

function fits(piece: Piece): boolean {
  switch (piece.kind) {
    case "unknown":
      return false;
    case "hint":
      return piece.hint !== "contrary" && piece.hint !== "by-somebody" && piece.hint !== "when";
    case "period":
      return piece.answer.kind === "period";
    case "amount":
      return piece.amount.kind === "bounds";
    case "term":
      return true;
  }
}

function questionOf(
  pieces: readonly Piece[],
  calendar: Calendar,
  since: Day | null,
): Question | null {
  const understood = understandPieces(pieces, calendar, since);
  return understood.kind === "question" ? understood.question : null;
}
