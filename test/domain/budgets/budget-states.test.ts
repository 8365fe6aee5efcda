import { describe, expect, test } from "vitest";
import {
  budgetLeft,
  budgetStates,
  leadingBudget,
} from "../../../src/domain/budgets/budget-states.ts";
import { budgetCategories, isLimit } from "../../../src/domain/budgets/budget.ts";
import { makeBudget, makeBudgetState } from "../../support/make-budget.ts";
import { makeTotal } from "../../support/make-total.ts";

const NOVEMBER = { first: "2026-11-01", last: "2026-11-30" };

describe("the states of budgets", () => {
  test("are none without budgets", () => {
    expect(budgetStates([], [makeTotal()], NOVEMBER)).toEqual([]);
  });

  test("hold all of a category, and of all that one decides what does not recur", () => {
    const totals = [
      makeTotal({ minor: 5000 }),
      makeTotal({ minor: 700, isFixed: true }),
      makeTotal({ minor: 300, topCategoryId: "11000000" }),
      makeTotal({ minor: 99, currency: "USD" }),
      makeTotal({ minor: 9999, flow: "income", direction: "in" }),
    ];
    const budgets = [makeBudget(), makeBudget({ categoryId: null, limitMinor: 9000 })];
    expect(budgetStates(budgets, totals, NOVEMBER)).toEqual([
      {
        key: "all",
        categoryId: null,
        currency: "BRL",
        spentMinor: 5300,
        limitMinor: 9000,
        period: NOVEMBER,
      },
      makeBudgetState({ spentMinor: 5700, period: NOVEMBER }),
    ]);
  });

  test("are lowered by refunds, below zero too", () => {
    const refund = makeTotal({ flow: "refund", direction: "in", minor: 1500 });
    const [state] = budgetStates([makeBudget()], [makeTotal(), refund], NOVEMBER);
    expect(state?.spentMinor).toBe(-500);
  });

  test("begin with all that one decides, then the largest limit, then the category", () => {
    const budgets = [
      makeBudget({ categoryId: "12000000", limitMinor: 5 }),
      makeBudget({ categoryId: "11000000", limitMinor: 5 }),
      makeBudget({ limitMinor: 9 }),
      makeBudget({ categoryId: null, limitMinor: 1 }),
    ];
    const states = budgetStates(budgets, [], NOVEMBER);
    expect(states.map(({ key }) => key)).toEqual(["all", "10000000", "11000000", "12000000"]);
    expect(states.every(({ spentMinor }) => spentMinor === 0)).toBe(true);
  });
});

test.each([
  ["2026-11-22", 59_000, 21_000, 2333],
  ["2026-11-30", 59_000, 21_000, 21_000],
  ["2026-11-22", 80_000, 0, null],
  ["2026-11-22", 80_001, -1, null],
  ["2026-11-29", -100, 80_100, 40_050],
  // A midnight may fall between two reads.
  ["2026-12-01", 59_000, 21_000, 21_000],
])("on %s with %i spent %i is left, %j a day", (today, spentMinor, minor, perDay) => {
  expect(budgetLeft(makeBudgetState({ spentMinor }), today)).toEqual({ minor, perDay });
});

test("the budget that leads is that of everything, else the fullest", () => {
  const half = makeBudgetState({ key: "half", spentMinor: 40_000 });
  const full = makeBudgetState({ key: "full", spentMinor: 90_000 });
  const all = makeBudgetState({ key: "all", categoryId: null, spentMinor: 0 });
  expect(leadingBudget([])).toBeNull();
  expect(leadingBudget([half, full])).toBe(full);
  expect(leadingBudget([half, all, full])).toBe(all);
});

test("a limit is from one centavo to a billion", () => {
  expect([1, 100_000_000_000].every((minor) => isLimit(minor, "BRL"))).toBe(true);
  const wrong = [0, -1, 0.5, 100_000_000_001, Infinity, NaN];
  expect(wrong.some((minor) => isLimit(minor, "BRL"))).toBe(false);
  expect(isLimit(1_000_000_001, "JPY")).toBe(false);
});

test("no budget is for income, investments or transfers to oneself", () => {
  const ids = budgetCategories();
  expect(ids).toContain("10000000");
  expect(ids).toContain("99999999");
  for (const id of ["01000000", "03000000", "04000000"]) expect(ids).not.toContain(id);
});
