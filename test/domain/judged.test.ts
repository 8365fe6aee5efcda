import { expect, test } from "vitest";
import { judgedCategory, judgedIncome, judgedSpending } from "../../src/domain/judged.ts";
import { makeUsual } from "../support/make-report.ts";

const today = "2026-11-02";
const MONTH = {
  period: { name: "last-month", first: "2026-10-01", last: "2026-10-31" },
  today,
} as const;
const [FOOD, HOME] = ["10000000", "17000000"];

const usual = makeUsual({
  spent: 500_000,
  free: 100_000,
  received: 800_000,
  comparable: { spent: 900_000, free: 130_000, received: 400_000 },
  deviation: 90_000,
  categories: [
    { categoryId: FOOD, comparable: 60_000, usual: 50_000 },
    { categoryId: HOME, comparable: 200_000, usual: 0 },
  ],
  decided: [{ categoryId: FOOD, comparable: 30_000, usual: 20_000 }],
});

test("spending is judged by what was decided", () => {
  expect(judgedSpending(usual, MONTH)).toMatchObject({
    usual,
    verdict: { kind: "above", by: 30_000, share: 300, driver: { categoryId: FOOD } },
  });
});

test("a category is judged as a whole, unless it is all fixed", () => {
  expect(judgedCategory(usual, FOOD, MONTH)).toMatchObject({
    usual: { count: 6, spent: 50_000, free: 50_000, comparable: { spent: 60_000, free: 60_000 } },
    verdict: { kind: "above", by: 10_000, share: 200, driver: null },
  });
  expect(judgedCategory(usual, HOME, MONTH)).toBeNull();
  expect(judgedCategory(usual, "19000000", MONTH)).toBeNull();
});

test("income is judged as a whole, and nothing while it is too early", () => {
  expect(judgedIncome(usual, MONTH).verdict).toMatchObject({ kind: "below", share: -500 });
  const period = { name: "month", first: "2026-11-01", last: "2026-11-02" } as const;
  expect(judgedIncome(usual, { period, today }).verdict).toEqual({
    kind: "too-early",
    unit: "month",
  });
  const day = { name: "range", first: today, last: today } as const;
  expect(judgedSpending(usual, { period: day, today }).verdict).toEqual({
    kind: "too-early",
    unit: "day",
  });
});
