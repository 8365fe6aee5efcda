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
])("a Telegram in %s is answered in %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test("a chosen language wins over Telegram's", () => {
  expect(languageFor(makeUser())).toBe("pt");
  expect(languageFor(makeUser({ chosenLanguage: "en" }))).toBe("en");
});
