import { expect, test } from "vitest";
import { languageOf } from "../../src/domain/language.ts";
import { languageFor } from "../../src/domain/user.ts";
import { makeUser } from "../support/make.ts";

test.each([
  ["pt-br", "pt"],
  ["pt", "pt"],
  ["PT-PT", "pt"],
  ["en", "en"],
  ["en-GB", "en"],
  ["es", "en"],
  [undefined, "pt"],
])("languageOf(%s) is %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test("languageFor prefers the chosen language", () => {
  expect(languageFor(makeUser())).toBe("pt");
  expect(languageFor(makeUser({ chosenLanguage: "en" }))).toBe("en");
});
