import { expect, test } from "vitest";
import { categoriesBreakdown } from "../../src/domain/categories-breakdown.ts";
import { makeReport, makeSection, makeUsual } from "../support/make-report.ts";

const comparedWith = { first: "2026-10-01", last: "2026-10-22", kind: "same-days" } as const;
const categories = [
  { categoryId: "11000000", minor: 700, share: 700, comparable: 600, before: 500 },
  { categoryId: "08000000", minor: 300, share: 300, comparable: 300, before: 0 },
];

test("a section's categories are the parts of its spending, compared as it is", () => {
  const without = [{ bankName: "Itaú", account: null, lastDigits: null, since: "2026-11-02" }];
  const before = { spent: 500, received: 0, comparable: { spent: 900, received: 0 }, without };
  const section = makeSection({ spent: 1000, categories, before });
  const report = makeReport({ comparedWith });
  expect(categoriesBreakdown(section, report)).toMatchObject({
    total: 1000,
    comparable: 900,
    before: 500,
    comparedWith,
    without,
    parts: [
      { key: "11000000", minor: 700, share: 700, comparable: 600, before: 500 },
      { key: "08000000", minor: 300, share: 300, comparable: 300, before: 0 },
    ],
  });
  expect(categoriesBreakdown({ ...section, before: null }, report)).toMatchObject({
    comparable: 1000,
    before: null,
    comparedWith: null,
    without: [],
  });
  const judged = {
    usual: makeUsual(),
    verdict: { kind: "normal", by: 0, share: null, driver: null },
  } as const;
  expect(categoriesBreakdown(section, report).judged).toBeUndefined();
  expect(categoriesBreakdown({ ...section, ...judged }, report).judged).toEqual(judged);
});
