import { expect, test } from "vitest";
import { readSentence } from "../../../../src/domain/questions/read-sentence.ts";
import type { Question } from "../../../../src/domain/questions/question.ts";
import {
  questionData,
  readQuestionData,
  type QuestionStep,
} from "../../../../src/bot/views/question/question-codec.ts";
import { TODAY } from "../../../questions/invented-bank.ts";
import { INVENTED_NAMES } from "../../../questions/invented-names.ts";
import { SENTENCES } from "../../../questions/sentences.ts";
import { makeCalendar } from "../../../support/make-calendar.ts";

const QUESTIONS = SENTENCES.flatMap(({ text }) => {
  const reading = readSentence(text, INVENTED_NAMES, makeCalendar(TODAY));
  return reading.kind === "question" ? [reading.question] : [];
});
const STEPS: readonly QuestionStep[] = [
  { kind: "answer" },
  { kind: "months" },
  { kind: "rows", page: 12 },
];

const CODED = QUESTIONS.filter(({ scope }) => scope.text === undefined);

test.each(STEPS)("every question comes back from its data, in 64 bytes: $kind", (step) => {
  const data = CODED.map((question) => questionData(question, step) ?? "");
  expect(data.filter((one) => new TextEncoder().encode(one).length > 64)).toEqual([]);
  expect(data.map((one) => readQuestionData(one, INVENTED_NAMES, TODAY))).toEqual(
    CODED.map((question) => ({ question, step })),
  );
});

test("a name that nothing has is in no data", () => {
  const others = QUESTIONS.filter((question) => !CODED.includes(question));
  expect(others.length).toBeGreaterThan(5);
  expect(others.filter((one) => questionData(one, { kind: "answer" }) !== null)).toEqual([]);
});

test("data hold no name: a key of somebody else's is nothing", () => {
  const question = QUESTIONS.find(({ scope }) => scope.merchant === "Uber");
  const data = questionData(question as Question, { kind: "answer" }) ?? "";
  expect(data).not.toMatch(/uber/i);
  expect(readQuestionData(data, { merchants: [], places: [] }, TODAY)).toBeNull();
});

test("what has no room has no data", () => {
  const question: Question = {
    measure: { kind: "list", order: "largest", limit: 50 },
    direction: "spent",
    scope: { categoryId: "200100000", merchant: "Uber", account: "Nubank", method: "credit" },
    amount: { from: 1_000_000_000, to: 9_999_999_999 },
    period: { first: "2026-10-01", last: "2026-10-31" },
  };
  expect(questionData(question, { kind: "rows", page: 100 })).toBeNull();
});

test.each([
  "q1",
  "q1:zzzz.zzzz:-s:",
  "q1:zzzzz.1:-s:",
  "q1:g2.g1:-s:",
  "q1:g1.g2:s:",
  "q1:g1.g2:-x:",
  "q1:g1.g2:-rx:",
  "q1:g1.g2:-ls:",
  "q1:g1.g2:-s:x",
  "q1:g1.g2:-s::c123",
  "q1:g1.g2:-s::w9",
  "q1:g1.g2:-s::wx",
  "q1:g1.g2:-s::mzzzzzzz",
  "q1:g1.g2:-s::azzzzzzz",
  "q1:g1.g2:-s::M$ne",
  "q1:g1.g2:-s::A<b>",
  "q1:g1.g2:-s::g!",
  "q1:g1.g2:-s::k!",
  "q1:g1.g2:-s::z1",
])("%s is no button's", (data) => {
  expect(readQuestionData(data, INVENTED_NAMES, TODAY)).toBeNull();
});

test("words that several names have in common come back as words", () => {
  const scope = { merchant: "ana", account: "ouro" };
  const question = { ...(QUESTIONS[0] as Question), scope, amount: null };
  const data = questionData(question, { kind: "answer" }) ?? "";
  expect(readQuestionData(data, INVENTED_NAMES, TODAY)?.question.scope).toEqual(scope);
});

test("days of long ago come back as all that there are", () => {
  for (const words of ["9999 anos", "desde 0001-01-01", "desde 1500-01-01"]) {
    const reading = readSentence(`quanto gastei ${words}?`, INVENTED_NAMES, makeCalendar(TODAY));
    if (reading.kind !== "question") throw new Error(`Not a question: ${words}`);
    const data = questionData(reading.question, { kind: "answer" });
    expect(readQuestionData(data ?? "", INVENTED_NAMES, TODAY)).toMatchObject({
      question: { period: { first: "1900-01-01", last: TODAY } },
    });
  }
});
