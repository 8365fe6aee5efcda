import { expect, test } from "vitest";
import { cardChanges, type CardSpending } from "../../../src/domain/card/card-changes.ts";
import { makeSection, makeUsual } from "../../support/make-report.ts";

type Line = readonly [topLevel: string, now: number, before: number | null];

/** Each category is decided in whole. */
function withUsual(...lines: readonly Line[]): CardSpending {
  const categories = lines.map(([id, now, usual]) => ({
    categoryId: `${id}000000`,
    comparable: now,
    usual: usual ?? 0,
  }));
  return {
    ...withMonthBefore(...lines.map(([id, now]): Line => [id, now, null])),
    usual: makeUsual({ categories, decided: categories }),
  };
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
    withUsual(["10", 110_000, 80_000], ["11", 2500, 500], ["19", 0, 10_000], ["08", 9_000, 4_000]),
  );
  expect(changes).toEqual([
    { categoryId: "10000000", by: 375, base: "usual" },
    { categoryId: "19000000", by: -1000, base: "usual" },
    { categoryId: "08000000", by: 1250, base: "usual" },
  ]);
});

test("cardChanges compares with the month before where nothing is usual yet", () => {
  expect(cardChanges(withMonthBefore(["10", 6000, 10_000], ["11", 7000, null]))).toEqual([
    { categoryId: "10000000", by: -400, base: "month-before" },
  ]);
  expect(cardChanges(withMonthBefore(["10", 6000, null]))).toEqual([]);
});

test("cardChanges is of the whole category that is shown, not only of what was decided in it", () => {
  const rent = withUsual(["17", 224_000, 200_000]);
  const usual = rent.usual && {
    ...rent.usual,
    decided: [{ categoryId: "17000000", comparable: 30_000, usual: 5000 }],
  };
  expect(cardChanges({ ...rent, usual })).toEqual([
    { categoryId: "17000000", by: 120, base: "usual" },
  ]);
});

test("cardChanges says that a category is new without a percentage", () => {
  expect(cardChanges(withUsual(["12", 50_000, 0]))).toEqual([
    { categoryId: "12000000", by: null, base: "usual" },
  ]);
});

test.each([
  ["of less than a tenth", withUsual(["10", 109_900, 100_000])],
  ["of small change", withUsual(["10", 2099, 100])],
  ["of debts", withUsual(["02", 9000, 1000])],
  ["of transfers to people", withUsual(["05", 9000, 1000])],
  ["of gambling", withUsual(["14", 9000, 1000])],
  ["of health", withUsual(["18", 9000, 1000])],
  ["of what has no name", withUsual(["99", 9000, 1000])],
  ["of net refunds, now or usually", withUsual(["10", -9000, 1000], ["11", 9000, -1000])],
])("cardChanges has no change %s", (_, spending) => {
  expect(cardChanges(spending)).toEqual([]);
});

test("cardChanges does not depend on the order of the lines, also of equal changes", () => {
  const lines: Line[] = [
    ["11", 20_000, 10_000],
    ["10", 20_000, 10_000],
    ["19", 5_000, 15_000],
    ["21", 100_000, 90_000],
  ];
  const changes = cardChanges(withUsual(...lines));
  expect(changes.map(({ categoryId }) => categoryId.slice(0, 2))).toEqual(["10", "11", "19"]);
  expect(cardChanges(withUsual(...lines.toReversed()))).toEqual(changes);
});
