import { expect, test } from "vitest";
import { likelyCategories } from "../../src/domain/likely-categories.ts";

const use = (categoryId: string, count: number) => ({ categoryId, count });

test("the merchant's categories come first, then the user's, each by use", () => {
  const likely = likelyCategories(
    "out",
    [use("08000000", 1), use("17000000", 5)],
    [use("19000000", 2), use("17000000", 9), use("18000000", 2), use("99999999", 50)],
  );
  expect(likely.slice(0, 4)).toEqual(["17000000", "08000000", "18000000", "19000000"]);
  expect(likely).toHaveLength(8);
  expect(new Set(likely).size).toBe(8);
});

test("a user without transactions gets the usual ones of the direction", () => {
  expect(likelyCategories("in", [], [])).toContain("01010000");
  expect(likelyCategories("out", [], [])).not.toContain("01010000");
});
