import { expect, test } from "vitest";
import { daysOf, monthsOf, sharedMinor } from "../../../src/domain/questions/average.ts";

test.each([
  ["2025-01-01", "2025-12-31", 12],
  ["2026-05-29", "2026-11-28", 6],
  ["2026-01-01", "2026-11-28", 10 + 28 / 30],
  ["2026-11-05", "2026-11-05", 1 / 30],
  ["2026-02-01", "2026-02-28", 1],
])("from %s to %s are %d months", (first, last, months) => {
  expect(monthsOf({ first, last })).toBeCloseTo(months, 10);
});

test("a period's days are counted with both ends", () => {
  expect(daysOf({ first: "2026-11-01", last: "2026-11-22" })).toBe(22);
});

test.each([
  [100, 3, 33],
  [5, 2, 3],
  [-5, 2, -3],
])("%d shared out among %d is %d", (minor, parts, share) => {
  expect(sharedMinor(minor, parts)).toBe(share);
});
