import { describe, expect, test } from "vitest";
import { suggestedLimit, suggestedLimits } from "../../../src/domain/budgets/suggested-limits.ts";
import { usualMonth, usualOfBudget } from "../../../src/domain/budgets/usual-month.ts";
import { makeTotal } from "../../support/make-total.ts";

test.each([
  [78_320, [70_000, 80_000, 85_000], 80_000],
  [4512, [4000, 5000], 5000],
  [321_400, [290_000, 320_000, 350_000], 320_000],
  [3_210_000, [2_900_000, 3_200_000, 3_500_000], 3_200_000],
  [3, [1000], 1000],
  [0, [], null],
  [-5, [], null],
])("a usual of %i is proposed as %j", (usual, limits, nearest) => {
  expect(suggestedLimits(usual, "BRL")).toEqual(limits);
  expect(suggestedLimit(usual, "BRL")).toBe(nearest);
});

test("a currency without cents is rounded in its own unit", () => {
  expect(suggestedLimits(783, "JPY")).toEqual([700, 800, 850]);
});

describe("the usual of a month", () => {
  const month = (name: string, minor: number) => ({
    first: `${name}-01`,
    isShort: true,
    totals: [
      makeTotal({ minor }),
      makeTotal({ minor: 50, isFixed: true }),
      makeTotal({ minor: 7, topCategoryId: "12000000", currency: "USD" }),
    ],
    rest: [makeTotal({ minor: 10 })],
  });
  const months = {
    unit: "month" as const,
    least: 3,
    spans: [month("2026-10", 300), month("2026-09", 100), month("2026-08", 200)],
  };
  const covered = { dataSince: "2026-01-01", coverage: [] };

  test("is the median, by category and of all that one decides", () => {
    const usual = usualMonth("BRL", [makeTotal({ currency: "USD" })], months, covered);
    expect(usualOfBudget(usual, null)).toBe(210);
    expect(usualOfBudget(usual, "10000000")).toBe(260);
    expect(usualOfBudget(usual, "12000000")).toBe(0);
  });

  test("is nothing where no month is known", () => {
    const usual = usualMonth("BRL", [], { ...months, spans: [] }, covered);
    expect(usual).toBeNull();
    expect(usualMonth("BRL", [], null, covered)).toBeNull();
    expect(usualOfBudget(usual, null)).toBe(0);
  });
});
