import { expect, test } from "vitest";
import { yearlyCost } from "../../../src/domain/recurrence/yearly-cost.ts";
import { makeSeries } from "../../support/make-series.ts";

test.each([
  ["weekly", {}, 52_000],
  ["fortnightly", {}, 26_000],
  ["monthly", {}, 12_000],
  ["quarterly", {}, 4000],
  ["yearly", {}, 1000],
  // As often as they were paid, in a year at least.
  ["irregular", { count: 3 }, 3000],
  ["irregular", { count: 10, first: "2024-11-11", last: "2026-11-10" }, 5000],
] as const)("what is %s %j costs %i in a year", (cadence, given, cost) => {
  expect(yearlyCost(makeSeries({ minor: 1000, cadence, ...given }))).toBe(cost);
});
