import { expect, test } from "vitest";
import { categoriesBreakdown, leftOutBreakdown } from "../../src/domain/report-breakdowns.ts";
import { makeReport, makeSection } from "../support/make-report.ts";

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
});

test("what was left out is summed by reason, largest first, without other currencies and what is to come", () => {
  const leftOut = [
    { why: "bill-payment", currency: "BRL", minor: 250, count: 1 },
    { why: "own-transfer", currency: "BRL", minor: 750, count: 2 },
    { why: "loan", currency: "BRL", minor: 0, count: 1 },
    { why: "own-transfer", currency: "USD", minor: 99, count: 1 },
    { why: "future-instalment", currency: "BRL", minor: 99, count: 1 },
  ] as const;
  const { total, parts } = leftOutBreakdown(makeReport({ leftOut }), "BRL");
  expect(total).toBe(1000);
  expect(parts.map(({ key, minor, share, count }) => [key, minor, share, count])).toEqual([
    ["own-transfer", 750, 750, 2],
    ["bill-payment", 250, 250, 1],
    ["loan", 0, null, 1],
  ]);
});
