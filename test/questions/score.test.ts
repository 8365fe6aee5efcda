import { expect, test } from "vitest";
import { readSentence, type Reading } from "../../src/domain/questions/read-sentence.ts";
import { makeCalendar } from "../support/make-calendar.ts";
import { TODAY } from "./invented-bank.ts";
import { INVENTED_NAMES } from "./invented-names.ts";
import { SENTENCES } from "./sentences.ts";
import { plainQuestion, wantedQuestion } from "./plain-question.ts";
import type { Sentence } from "./wanted.ts";

/** The share of right readings, by the table that somebody else wrote before the grammar. */

const CALENDAR = makeCalendar(TODAY);
const MIN_SHARE = 0.95;

const JUDGED = SENTENCES.filter(
  ({ want }) => want.kind === "question" || want.kind === "not-understood",
);
const OTHERS = SENTENCES.filter((row) => !JUDGED.includes(row));

test("at least 95 % of the questions are read as they are meant", () => {
  const wrong = JUDGED.filter((row) => !isRight(row));
  const right = JUDGED.length - wrong.length;
  console.log(`Questions: ${right} of ${JUDGED.length} right`);
  for (const { text } of wrong) console.log(`  wrong: ${text}\n    ${describe(read(text))}`);
  expect(right / JUDGED.length).toBeGreaterThanOrEqual(MIN_SHARE);
});

test("a command, or an entry of cash, is never answered as a question", () => {
  const answered = OTHERS.filter(({ text }) => read(text).kind === "question");
  console.log(`Commands and cash: ${answered.length} of ${OTHERS.length} answered as a question`);
  expect(answered.map(({ text }) => text)).toEqual([]);
});

test("where cash and a question are in doubt, the question is the wanted one", () => {
  const doubtful = SENTENCES.flatMap(({ text, want }) =>
    want.kind === "either" ? [{ text, want }] : [],
  );
  const readings = doubtful.map(({ text }) => read(text));
  expect(readings.map((one) => one.kind === "bare-amount" && plainQuestion(one.question))).toEqual(
    doubtful.map(({ want }) => wantedQuestion(want.question)),
  );
});

function read(text: string): Reading {
  return readSentence(text, INVENTED_NAMES, CALENDAR);
}

function isRight({ text, want }: Sentence): boolean {
  const reading = read(text);
  if (want.kind !== "question" || reading.kind !== "question") return reading.kind === want.kind;
  return JSON.stringify(plainQuestion(reading.question)) === JSON.stringify(wantedQuestion(want));
}

function describe(reading: Reading): string {
  return reading.kind === "question"
    ? JSON.stringify(plainQuestion(reading.question))
    : reading.kind;
}
