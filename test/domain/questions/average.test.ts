import { expect, test } from "vitest";
import { addDays } from "../../../src/domain/day.ts";
import { completeMonths, monthsOf, sharedMinor } from "../../../src/domain/questions/average.ts";
import { CALENDAR_MONTH, createMonths } from "../../../src/domain/months.ts";

const MONTHS = createMonths(CALENDAR_MONTH, () => true);
const FROM_THE_TENTH = createMonths({ kind: "day", day: 10 }, () => true);

test.each([
  ["2025-01-01", "2025-12-31", 12],
  ["2026-05-29", "2026-11-28", 6],
  ["2026-01-01", "2026-11-28", 10 + 28 / 30],
  ["2026-11-05", "2026-11-05", 1 / 30],
  ["2026-02-01", "2026-02-28", 1],
])("from %s to %s are %d months", (first, last, months) => {
  expect(monthsOf({ first, last }, MONTHS)).toBeCloseTo(months, 10);
});

test("from the first day of a user's month they are the user's", () => {
  const nth = createMonths({ kind: "nth-working-day", nth: 5 }, (day) => !day.endsWith("-03"));
  const days = { first: nth.named("2026-05").first, last: addDays(nth.named("2026-11").first, -1) };
  expect(monthsOf(days, nth)).toBe(6);
});

test.each([
  [null, { first: "2026-05-01", last: "2026-10-31" }],
  ["2025-01-20", { first: "2026-05-01", last: "2026-10-31" }],
  ["2026-08-02", { first: "2026-09-01", last: "2026-10-31" }],
  ["2026-10-01", { first: "2026-10-01", last: "2026-10-31" }],
  ["2026-10-02", null],
])("with data since %s the complete months are %o", (since, days) => {
  expect(completeMonths({ today: "2026-11-28", months: MONTHS }, since)).toEqual(days);
});

test("complete months are those of the user", () => {
  expect(completeMonths({ today: "2026-11-28", months: FROM_THE_TENTH }, "2026-09-01")).toEqual({
    first: "2026-09-10",
    last: "2026-11-09",
  });
});

test.each([
  [100, 3, 33],
  [100, 0.9, 100],
  [5, 2, 3],
  [-5, 2, -3],
])("%d shared out among %d is %d", (minor, parts, share) => {
  expect(sharedMinor(minor, parts)).toBe(share);
});
