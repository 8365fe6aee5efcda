import { expect, test } from "vitest";
import {
  merchantsNamed,
  prepareMerchants,
  vocabularyOf,
} from "../../../src/domain/questions/vocabulary.ts";

const LETTERS = "abcdefghijklm";
const letter = (index: number) => LETTERS.charAt(index % LETTERS.length);

const merchants = Array.from({ length: 1200 }, (_, index) => {
  const word = [index, Math.floor(index / 13), Math.floor(index / 169)].map(letter).join("");
  return { key: `n:${index}`, name: `Açou${word} Central` };
});
const LAST = merchants.at(-1);
const lastWords = LAST?.name.toLowerCase().replace("ç", "c") ?? "";

test("merchants that are prepared in steps are found as those that are not", () => {
  const steps = [...prepareMerchants(merchants)];
  expect(steps).toHaveLength(2);
  const prepared = vocabularyOf({ merchants, places: [] });
  const others = vocabularyOf({ merchants: [...merchants], places: [] });
  for (const words of [lastWords, "acouaaa central", "acouaaa", "central", "outra"])
    expect(merchantsNamed(words, prepared)).toEqual(merchantsNamed(words, others));
  expect(merchantsNamed(lastWords, prepared)).toEqual([LAST]);
  expect(prepared.knows("acouaaa")).toBe(true);
  expect(prepared.correct("centrral")).toBe("central");
});

test("a sentence that comes before the last step finds all of them", () => {
  const list = [...merchants];
  const steps = prepareMerchants(list);
  steps.next();
  expect(merchantsNamed(lastWords, vocabularyOf({ merchants: list, places: [] }))).toEqual([LAST]);
});
