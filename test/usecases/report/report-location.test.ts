import { expect, test } from "vitest";
import { OTHER } from "../../../src/domain/category.ts";
import { categoryOf, scopeOf, topOf } from "../../../src/domain/category-scope.ts";
import { screenAbove, type Screen } from "../../../src/usecases/report/report-location.ts";

const food = { kind: "whole", topCategoryId: "11000000" } as const;
const restaurants = { kind: "only", categoryId: "11010000" } as const;
const list = (of: Extract<Screen, { kind: "transactions" }>["of"]): Screen => ({
  kind: "transactions",
  of,
  page: 3,
});

test.each<[Screen, Screen]>([
  [{ kind: "overview" }, { kind: "overview" }],
  [{ kind: "comparison" }, { kind: "overview" }],
  [{ kind: "category", topCategoryId: "11000000" }, { kind: "overview" }],
  [{ kind: "categories", page: 1 }, { kind: "overview" }],
  [{ kind: "months" }, { kind: "income" }],
  [
    { kind: "merchants", scope: restaurants, page: 0 },
    { kind: "category", topCategoryId: "11000000" },
  ],
  [list({ kind: "category", scope: food }), { kind: "category", topCategoryId: "11000000" }],
  [
    list({ kind: "merchant", scope: restaurants, key: "0abc123" }),
    { kind: "merchants", scope: restaurants, page: 0 },
  ],
  [list({ kind: "account", key: "0abc123" }), { kind: "accounts" }],
  [list({ kind: "income", scope: null }), { kind: "income" }],
])("above %j is %j", (screen, above) => {
  expect(screenAbove(screen)).toEqual(above);
});

test("a scope knows its category and the top-level one", () => {
  expect([topOf(food), categoryOf(food)]).toEqual(["11000000", "11000000"]);
  expect([topOf(restaurants), categoryOf(restaurants)]).toEqual(["11000000", "11010000"]);
  expect(scopeOf("11010000")).toEqual(restaurants);
  expect(scopeOf(OTHER)).toEqual({ kind: "whole", topCategoryId: OTHER });
});
