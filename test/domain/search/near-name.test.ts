import { expect, test } from "vitest";
import { nearName } from "../../../src/domain/search/near-name.ts";

test.each([
  ["acouge", ["padaria", "acougue", "acouguee"], "acougue"],
  // By one letter each: the first of the alphabet, in whatever order they come.
  ["padari", ["padaria", "padarie", "madari"], "madari"],
  ["padari", ["madari", "padarie", "padaria"], "madari"],
  // Two letters are too many in a short word.
  ["usr", ["uber"], null],
  ["ubrr", ["uber", "ubeer"], "uber"],
  // The same letters in another order, and letters of other words.
  ["tsop", ["post"], null],
  ["abcd", ["abxy", "abcdefg", "ab"], null],
])("%s among %j is %s", (word, words, near) => {
  expect(nearName(word, words)).toBe(near);
});
