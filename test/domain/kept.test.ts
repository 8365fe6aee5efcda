import { expect, test } from "vitest";
import {
  boundaryAt,
  decidedUntil,
  monthsUntil,
  onItsSide,
  storedFrom,
} from "../../src/domain/kept/kept.ts";
import { holdsWhole, wholeMonths } from "../../src/domain/kept/whole-months.ts";
import { CALENDAR_MONTH, createMonths } from "../../src/domain/months.ts";

const calendar = createMonths(CALENDAR_MONTH, () => true);
const fifth = createMonths({ kind: "day", day: 5 }, () => true);
const kept = { from: "2024-11-01" };

test("so many whole months are kept before the running one, by the user's months", () => {
  expect(boundaryAt("2026-11-22", calendar, 24)).toBe("2024-11-01");
  expect(boundaryAt("2026-11-22", fifth, 24)).toBe("2024-11-05");
  expect(boundaryAt("2026-11-04", fifth, 24)).toBe("2024-10-05");
});

test("months until a day begin with the day that is given and end before the other", () => {
  expect(monthsUntil("2024-01-20", "2024-03-01", calendar)).toEqual([
    { first: "2024-01-20", last: "2024-01-31" },
    { first: "2024-02-01", last: "2024-02-29" },
  ]);
  expect(monthsUntil("2024-01-01", "2024-02-05", calendar).at(-1)).toEqual({
    first: "2024-02-01",
    last: "2024-02-04",
  });
  expect(monthsUntil("2024-03-01", "2024-03-01", calendar)).toEqual([]);
});

test("a movement that is dated anew stays on its side of the first kept day", () => {
  expect(onItsSide(null, "2024-10-31", "2024-11-01")).toBe("2024-11-01");
  expect(onItsSide(kept, "2024-11-02", "2024-11-01")).toBe("2024-11-01");
  expect(onItsSide(kept, "2024-10-30", "2024-10-31")).toBe("2024-10-31");
  expect(onItsSide(kept, "2024-10-31", "2024-11-01")).toBe("2024-10-31");
  expect(onItsSide(kept, "2024-11-01", "2024-10-31")).toBe("2024-11-01");
});

test("what is stored reaches four months back, and decisions stay for a year", () => {
  expect(storedFrom(kept)).toBe("2024-07-04");
  expect(decidedUntil(kept)).toBe("2025-11-16");
});

const MONTHS = [
  { first: "2024-01-20", last: "2024-01-31", firstDay: "2024-01-20", lastDay: "2024-01-31" },
  { first: "2024-02-01", last: "2024-02-29", firstDay: "2024-02-02", lastDay: "2024-02-28" },
];

test.each([
  ["2024-01-01", "2024-02-29", true],
  ["2024-01-20", "2024-01-31", true],
  ["2024-01-21", "2024-02-29", false],
  ["2024-01-01", "2024-02-10", false],
  ["2024-03-05", "2024-03-10", true],
  // No movement lies outside of them.
  ["2024-02-02", "2024-02-28", true],
  ["2024-02-03", "2024-02-28", false],
  ["2024-02-02", "2024-02-27", false],
])("days from %s to %s hold all movements of months: %s", (first, last, isWhole) => {
  expect(holdsWhole(MONTHS, { first, last })).toBe(isWhole);
});

test.each([
  ["2024-01-01", "2024-02-29", "2024-01-01", "2024-02-29"],
  ["2024-02-03", "2024-02-27", "2024-02-01", "2024-02-29"],
  ["2024-01-30", "2024-02-28", "2024-02-01", "2024-02-29"],
  // Neither end is nearer to another month: the month of the days.
  ["2024-02-10", "2024-02-12", "2024-02-01", "2024-02-29"],
  ["2024-02-20", "2024-02-21", "2024-02-01", "2024-02-29"],
  ["2024-02-28", "2024-03-10", "2024-03-01", "2024-03-10"],
  ["2024-02-25", "2024-03-10", "2024-03-01", "2024-03-10"],
  ["2024-01-05", "2024-01-21", "2024-01-05", "2024-01-19"],
])("the whole months nearest to %s to %s are %s to %s", (first, last, from, until) => {
  expect(wholeMonths(MONTHS, { first, last })).toEqual({ first: from, last: until });
});
