import { expect, test } from "vitest";
import { OTHER } from "../../src/domain/category.ts";
import { categoryOf, scopeOf, topOf } from "../../src/domain/category-scope.ts";

const food = { kind: "whole", topCategoryId: "11000000" } as const;
const restaurants = { kind: "only", categoryId: "11010000" } as const;

test("a scope has a category and a top-level category", () => {
  expect([topOf(food), categoryOf(food)]).toEqual(["11000000", "11000000"]);
  expect([topOf(restaurants), categoryOf(restaurants)]).toEqual(["11000000", "11010000"]);
  expect(scopeOf("11010000")).toEqual(restaurants);
  expect(scopeOf(OTHER)).toEqual({ kind: "whole", topCategoryId: OTHER });
});
