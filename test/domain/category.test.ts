import { expect, test } from "vitest";
import { CATEGORIES } from "../../src/domain/categories.ts";
import { categoryName, childCategories, OTHER, topLevelOf } from "../../src/domain/category.ts";

test.each([
  ["10000000", "10000000"],
  ["11020000", "11000000"],
  ["19050001", "19000000"],
  ["05090004", "05000000"],
  ["200100000", "20000000"],
  ["02030001", "02000000"],
  [null, OTHER],
  ["12345678", OTHER],
])("topLevelOf %s is %s", (id, top) => {
  expect(topLevelOf(id)).toBe(top);
});

test('categoryName returns the name in both languages, "Other" for an unknown id', () => {
  expect(categoryName("10000000", "pt")).toBe("Supermercado");
  expect(categoryName("10000000", "en")).toBe("Groceries");
  expect(categoryName("nothing", "pt")).toBe("Outros");
});

test("every parent exists, and there are 22 top-level categories", () => {
  const ids = new Set(CATEGORIES.map((category) => category.id));
  expect(ids.size).toBe(130);
  const orphans = CATEGORIES.filter(({ parentId }) => parentId !== null && !ids.has(parentId));
  expect(orphans).toEqual([]);
  expect(CATEGORIES.filter(({ parentId }) => parentId === null)).toHaveLength(22);
});

test("the categories below one are those of the tree, and the top-level ones have none above", () => {
  expect(childCategories(null)).toContain("11000000");
  expect(childCategories("11000000")).toContain("11010000");
  expect(childCategories("11010000").every((id) => topLevelOf(id) === "11000000")).toBe(true);
});
