import { expect, test } from "vitest";
import { makeTransaction } from "../support/make.ts";
import { describeScore, scoreOf, type ScoredRow } from "./score.ts";

const rent: ScoredRow = {
  label: { flow: "spending", categoryId: "17010000" },
  minor: 3000,
  stored: makeTransaction({ minor: 3000, flow: "spending", topCategoryId: "17000000" }),
};

const misplaced = (topCategoryId: string): ScoredRow => ({
  ...rent,
  minor: 500,
  stored: makeTransaction({ minor: 500, flow: "spending", topCategoryId }),
});

test("the score tells money in a wrong category from money in none", () => {
  const score = scoreOf([rent, misplaced("11000000"), misplaced("99999999")]);
  expect(score).toMatchObject({ right: 0.75, placed: 0.875, other: 0.125, flowErrors: {} });
  expect(score.wrong).toHaveLength(2);
});

test("a wrong flow is an error of both flows, and no matter of categories where it counts nowhere", () => {
  const bill: ScoredRow = {
    label: { flow: "bill-payment", categoryId: "05100000" },
    minor: 700,
    stored: makeTransaction({ minor: 700, flow: "spending", description: "PAGTO FATURA" }),
  };
  const score = scoreOf([rent, bill]);
  expect(score).toMatchObject({ right: 1, flowErrors: { spending: 700, "bill-payment": -700 } });
  expect(describeScore("all", score)).toContain("7.00 PAGTO FATURA: spending");
});
