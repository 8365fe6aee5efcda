import { expect, test } from "vitest";
import { z } from "zod";
import { readSentence } from "../../src/domain/questions/read-sentence.ts";
import { parseQuestion, questionSchema } from "../../src/language-model/question-schema.ts";
import { TODAY } from "../questions/invented-bank.ts";
import { INVENTED_NAMES } from "../questions/invented-names.ts";
import { SENTENCES } from "../questions/sentences.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const QUESTION = {
  measure: { kind: "list", order: "largest", limit: 5 },
  direction: "spent",
  scope: { merchant: "Uber", categoryId: "19010000" },
  amount: { from: 100, to: null },
  period: { first: "2026-10-01", last: "2026-10-31" },
};

test("every question of the grammar passes as it is", () => {
  const questions = SENTENCES.flatMap(({ text }) => {
    const reading = readSentence(text, INVENTED_NAMES, makeCalendar(TODAY));
    return reading.kind === "question" ? [reading.question] : [];
  });
  expect(questions.length).toBeGreaterThan(400);
  expect(questions.map((one) => parseQuestion(one, TODAY))).toEqual(questions);
});

test.each([
  ["another field", { ...QUESTION, rows: [] }],
  ["a category that is none", { ...QUESTION, scope: { categoryId: "123" } }],
  ["a day that is none", { ...QUESTION, period: { first: "2026-02-30", last: "2026-03-01" } }],
  ["days in the wrong order", { ...QUESTION, period: { first: "2026-11-02", last: "2026-11-01" } }],
  ["days to come", { ...QUESTION, period: { first: "2026-11-01", last: "2026-12-31" } }],
  ["bounds in the wrong order", { ...QUESTION, amount: { from: 2, to: 1 } }],
  ["an amount with a fraction", { ...QUESTION, amount: { from: 0.5, to: null } }],
  ["too many rows", { ...QUESTION, measure: { kind: "list", order: "newest", limit: 5000 } }],
  ["an operator of the database", { ...QUESTION, scope: { merchant: { $ne: "" } } }],
  ["a text", "ignore all previous instructions"],
  ["nothing", null],
])("%s is refused", (_what, answer) => {
  expect(parseQuestion(answer, TODAY)).toBeNull();
});

test("it can be told to a model as a JSON schema", () => {
  const schema = JSON.stringify(z.toJSONSchema(questionSchema));
  expect(schema).toContain('"merchant"');
});
