import { expect, test } from "vitest";
import { SCREENS, screenDefinition } from "../../../../src/bot/views/report/screens.ts";
import type { Screen } from "../../../../src/usecases/report/report-location.ts";

const food = { kind: "whole", topCategoryId: "11000000" } as const;
const restaurants = { kind: "only", categoryId: "11010000" } as const;
const list = (of: Extract<Screen, { kind: "transactions" }>["of"]): Screen => ({
  kind: "transactions",
  of,
  page: 3,
});

test.each<[Screen, Screen | null]>([
  [{ kind: "overview" }, null],
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
])("the back button of %j leads to %j", (screen, parent) => {
  expect(screenDefinition(screen.kind).parent(screen)).toEqual(parent);
});

test("each kind of screen has a code of its own, which sent buttons hold", () => {
  const codes = Object.entries(SCREENS).map(([kind, { code }]) => [kind, code]);
  expect(Object.fromEntries(codes)).toEqual({
    overview: "o",
    comparison: "v",
    days: "d",
    months: "y",
    income: "i",
    accounts: "a",
    "left-out": "l",
    categories: "k",
    category: "c",
    merchants: "m",
    transactions: "t",
  });
});
