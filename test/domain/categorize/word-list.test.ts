import { expect, test } from "vitest";
import { CATEGORIES } from "../../../src/domain/categories.ts";
import { createWordIndex } from "../../../src/domain/categorize/word-index.ts";
import { PLATFORM_WORDS, SHOP_WORDS } from "../../../src/domain/categorize/word-list.ts";

const lists = [PLATFORM_WORDS, SHOP_WORDS];
const phrases = lists.flatMap((list) =>
  Object.entries(list).flatMap(([categoryId, words]) =>
    words.split(", ").map((phrase) => ({ categoryId, phrase })),
  ),
);

test("every word is plain lower case, and in the list of one category", () => {
  expect(phrases.filter(({ phrase }) => !/^[a-z0-9]+(?: [a-z0-9]+)*\*?$/.test(phrase))).toEqual([]);
  const seen = new Map<string, string>();
  const twice = phrases.filter(({ phrase, categoryId }) => {
    const isKnown = seen.has(phrase);
    seen.set(phrase, categoryId);
    return isKnown;
  });
  expect(twice).toEqual([]);
});

test("every category is in the tree", () => {
  const known = new Set(CATEGORIES.map(({ id }) => id));
  expect(phrases.filter(({ categoryId }) => !known.has(categoryId))).toEqual([]);
});

test("a phrase matches whole words, the longest first, and a star any end of a word", () => {
  const index = createWordIndex(
    Object.entries({ a: "casa", b: "casa de carnes", c: "pizz*", d: "pizzaria", e: "casa" }),
  );
  expect(index.find("CASA".toLowerCase())).toBe("a");
  expect(index.find("casaco")).toBeNull();
  expect(index.find("a casa de carnes boi")).toBe("b");
  expect(index.find("pizza")).toBe("c");
  expect(index.find("pizzaria")).toBe("d");
  expect(index.find("pizzarias")).toBe("c");
  expect(index.find("")).toBeNull();
});
