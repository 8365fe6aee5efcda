import { expect, test } from "vitest";
import { learnedCategories } from "../../../src/domain/categorize/learned-categories.ts";

const vote = (bankCategoryId: string | null, count: number, isLearned = false) => ({
  cnpjRoot: "12345678",
  bankCategoryId,
  isLearned,
  count,
});

test.each([
  ["more than half", [vote("a", 2), vote("b", 1), vote(null, 1)], "a"],
  ["half, which is no majority", [vote("a", 1), vote("b", 1), vote(null, 1)], undefined],
  ["more than half of those that have one", [vote("a", 1), vote(null, 9)], "a"],
  ["none", [vote(null, 3)], undefined],
])("the category of %s is learned", (_name, votes, learned) => {
  expect(learnedCategories(votes).categories.get("12345678")).toBe(learned);
});

test("transactions may change where one has no category and something is or was learned", () => {
  expect(learnedCategories([vote("a", 2)]).affected).toEqual([]);
  expect(learnedCategories([vote(null, 2)]).affected).toEqual([]);
  expect(learnedCategories([vote("a", 2), vote(null, 1)]).affected).toEqual(["12345678"]);
  expect(learnedCategories([vote(null, 1, true)]).affected).toEqual(["12345678"]);
});
