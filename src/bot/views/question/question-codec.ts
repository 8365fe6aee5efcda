import type { Day } from "../../../domain/day.ts";
import type { Measure, Question } from "../../../domain/questions/question.ts";
import type { Names } from "../../../domain/questions/names.ts";
import { readScope, scopeCodes } from "./scope-codes.ts";
import { dayCode, readDayCode } from "./day-code.ts";

/** Matches the data of any button of an answer. */
export const QUESTION_PATTERN = /^q1:/;

/** What a button shows of a question. */
export type QuestionStep =
  | { readonly kind: "answer" }
  | { readonly kind: "months" }
  /** A picture of its days or months, as a message of its own. */
  | { readonly kind: "chart" }
  /** A page of its rows, from 0. */
  | { readonly kind: "rows"; readonly page: number };

const MAX_DATA_BYTES = 64;

/**
 * The callback data of a question: days, what is told, and short keys of names, which are looked up among
 * those of the user who presses. Null where they have no room, or a name that nothing has is asked about.
 */
export function questionData(question: Question, step: QuestionStep): string | null {
  const { measure, direction, period } = question;
  const scope = scopeCodes(question);
  if (scope === null) return null;
  const days = `${dayCode(period.first)}.${dayCode(period.last)}`;
  const what = `${direction === "spent" ? "-" : "+"}${measureCode(measure)}`;
  const data = ["q1", days, what, stepCode(step), ...scope].join(":");
  return new TextEncoder().encode(data).length > MAX_DATA_BYTES ? null : data;
}

/** The question and the step in callback data; null where they are invalid, of days to come, or a name is not the user's. */
export function readQuestionData(
  data: string,
  names: Names,
  today: Day,
): { readonly question: Question; readonly step: QuestionStep } | null {
  const [, days = "", what = "", shown = "", ...codes] = data.split(":");
  const [first = null, last = null] = days.split(".").map(readDayCode);
  const measure = readMeasure(what.slice(1));
  const direction = DIRECTIONS.get(what.charAt(0));
  const step = readStep(shown);
  const about = readScope(codes, names);
  if (!first || !last || first > last || last > today) return null;
  if (!measure || !direction || !step || !about) return null;
  return { question: { measure, direction, ...about, period: { first, last } }, step };
}

const DIRECTIONS: ReadonlyMap<string, Question["direction"]> = new Map([
  ["-", "spent"],
  ["+", "received"],
]);

const PLAIN: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ["s", { kind: "sum" }],
  ["b", { kind: "biggest" }],
  ["m", { kind: "smallest" }],
  ["c", { kind: "count" }],
  ["av", { kind: "average", per: "movement" }],
  ["ad", { kind: "average", per: "day" }],
  ["am", { kind: "average", per: "month" }],
]);

const ORDERS = { n: "newest", g: "largest", k: "smallest" } as const;

function measureCode(measure: Measure): string {
  if (measure.kind === "list") {
    const [letter = "n"] =
      Object.entries(ORDERS).find(([, order]) => order === measure.order) ?? [];
    return `l${letter}${measure.limit ?? ""}`;
  }
  if (measure.kind === "ranking")
    return `r${measure.by === "shop" ? "s" : "c"}${measure.limit ?? ""}`;
  const same = JSON.stringify(measure);
  return [...PLAIN].find(([, one]) => JSON.stringify(one) === same)?.[0] ?? "s";
}

function readMeasure(code: string): Measure | null {
  const [, kind, letter, number] = /^(l(?=[ngk])|r(?=[sc]))(\w)(\d{1,2})?$/.exec(code) ?? [];
  if (letter === undefined) return PLAIN.get(code) ?? null;
  const limit = number === undefined ? null : Number(number);
  if (kind === "r") return { kind: "ranking", by: letter === "s" ? "shop" : "category", limit };
  return { kind: "list", order: ORDERS[letter as keyof typeof ORDERS], limit };
}

function stepCode(step: QuestionStep): string {
  switch (step.kind) {
    case "answer":
      return "";
    case "months":
      return "o";
    case "chart":
      return "g";
    case "rows":
      return `p${step.page}`;
  }
}

function readStep(code: string): QuestionStep | null {
  if (code === "") return { kind: "answer" };
  if (code === "o") return { kind: "months" };
  if (code === "g") return { kind: "chart" };
  const [, page] = /^p(\d{1,4})$/.exec(code) ?? [];
  return page === undefined ? null : { kind: "rows", page: Number(page) };
}
