import { expect, test } from "vitest";
import { ApiProblem } from "./api.ts";
import { wordsForError } from "./failure-texts.ts";
import { textsEn } from "./texts-en.ts";
import { textsPt } from "./texts-pt.ts";

const REFUSED = new ApiProblem(400, {
  codeDescription: "TOO_MANY_CONSECUTIVE_LOGIN_FAILURES",
  message: "Too many consecutive login failures, try again later",
});

test("refused logins have a text in the user's language", () => {
  expect(wordsForError(REFUSED, textsPt)).toBe(
    "O banco recusou vários logins seguidos. Espere um pouco e tente de novo.",
  );
  expect(wordsForError(REFUSED, textsEn)).toContain("try again");
});

test("an unknown code is not shown in Pluggy's English", () => {
  const problem = new ApiProblem(409, { codeDescription: "NEW_CODE", message: "Some new reason" });
  expect(wordsForError(problem, textsPt)).toBe(textsPt.failure.unknown);
});

test("both languages have texts for the same codes", () => {
  const codesOf = ({ failure }: typeof textsEn) => Object.keys(failure.byCode).sort();
  expect(codesOf(textsPt)).toEqual(codesOf(textsEn));
});
