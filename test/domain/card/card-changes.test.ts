import { expect, test } from "vitest";
import { cardChanges, type CardSpending } from "../../../src/domain/card/card-changes.ts";
import { makeSection } from "../../support/make-report.ts";

type Line = readonly [topLevel: string, now: number, before: number | null];

function withUsual(...lines: readonly Line[]): CardSpending {
  const free = lines.map(([id, now, usual]) => ({
    categoryId: `${id}000000`,
    minor: now,
    comparable: now,
    usual,
  }));
  return makeSection({ split: { fixed: 0, free: 0, lines: free } });
}

function withMonthBefore(...lines: readonly Line[]): CardSpending {
  const categories = lines.map(([id, now, before]) => ({
    categoryId: `${id}000000`,
    minor: now,
    share: null,
    comparable: now,
    before,
  }));
  return makeSection({ categories });
}

test("cardChanges has the three largest changes in money, against the usual", () => {
  const changes = cardChanges(
    withUsual(["10", 110_000, 80_000], ["11", 500, 100], ["19", 0, 10_000], ["08", 9_000, 4_000]),
  );
  expect(changes).toEqual([
    { categoryId: "10000000", by: 375, base: "usual" },
    { categoryId: "19000000", by: -1000, base: "usual" },
    { categoryId: "08000000", by: 1250, base: "usual" },
  ]);
});

test("cardChanges compares with the month before where nothing is usual yet", () => {
  expect(cardChanges(withMonthBefore(["10", 60, 100], ["11", 70, null]))).toEqual([
    { categoryId: "10000000", by: -400, base: "month-before" },
  ]);
  expect(cardChanges(withMonthBefore(["10", 60, null]))).toEqual([]);
});

test("cardChanges says that a category is new without a percentage", () => {
  expect(cardChanges(withUsual(["12", 50_000, 0]))).toEqual([
    { categoryId: "12000000", by: null, base: "usual" },
  ]);
});

test.each([
  ["of less than a tenth", withUsual(["10", 109_900, 100_000])],
  ["of debts", withUsual(["02", 900, 100])],
  ["of transfers to people", withUsual(["05", 900, 100])],
  ["of gambling", withUsual(["14", 900, 100])],
  ["of health", withUsual(["18", 900, 100])],
  ["of what has no name", withUsual(["99", 900, 100])],
  ["of net refunds, now or usually", withUsual(["10", -900, 100], ["11", 900, -100])],
])("cardChanges has no change %s", (_, spending) => {
  expect(cardChanges(spending)).toEqual([]);
});

test("cardChanges does not depend on the order of the lines, also of equal changes", () => {
  const lines: Line[] = [
    ["11", 200, 100],
    ["10", 200, 100],
    ["19", 50, 150],
    ["21", 1_000, 900],
  ];
  const changes = cardChanges(withUsual(...lines));
  expect(changes.map(({ categoryId }) => categoryId.slice(0, 2))).toEqual(["10", "11", "19"]);
  expect(cardChanges(withUsual(...lines.toReversed()))).toEqual(changes);
});
