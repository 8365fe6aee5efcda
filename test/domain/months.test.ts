import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWorkingDays } from "../../src/calendar/working-days.ts";
import { addDays, daysBetween, type Day } from "../../src/domain/day.ts";
import { createMonths, nameAfter, type MonthStart } from "../../src/domain/months.ts";

const { includes } = createWorkingDays();
const asked = new Map<Day, boolean>();
const monthsFrom = (start: MonthStart) => createMonths(start, isWorkingDay);
const onDay = (day: number): MonthStart => ({ kind: "day", day });
const payday = (onOrBefore: number): MonthStart => ({ kind: "working-day", onOrBefore });

describe("createMonths with a fixed day", () => {
  test.each([
    [1, "2026-11", "2026-11-01", "2026-11-30"],
    [1, "2028-02", "2028-02-01", "2028-02-29"],
    [5, "2026-11", "2026-11-05", "2026-12-04"],
    [5, "2026-12", "2026-12-05", "2027-01-04"],
    [31, "2026-01", "2026-01-31", "2026-02-27"],
    [31, "2026-02", "2026-02-28", "2026-03-30"],
    [31, "2028-02", "2028-02-29", "2028-03-30"],
    [30, "2026-02", "2026-02-28", "2026-03-29"],
    [31, "2026-04", "2026-04-30", "2026-05-30"],
  ])("%i: month %s is %s to %s", (day, name, first, last) => {
    expect(monthsFrom(onDay(day)).named(name)).toEqual({ name, first, last });
  });

  test.each([
    [1, "2026-11-01", "2026-11"],
    [1, "2026-11-30", "2026-11"],
    [5, "2026-11-04", "2026-10"],
    [5, "2026-11-05", "2026-11"],
    [31, "2026-02-27", "2026-01"],
    [31, "2026-02-28", "2026-02"],
    [31, "2026-03-30", "2026-02"],
    [5, "2027-01-04", "2026-12"],
  ])("%i: %s is in month %s", (day, at, name) => {
    expect(monthsFrom(onDay(day)).of(at).name).toBe(name);
  });
});

describe("createMonths with payday", () => {
  test.each([
    [5, "2026-11", "2026-11-05", "2026-12-03", "a Thursday"],
    [5, "2026-12", "2026-12-04", "2027-01-04", "the 5th is a Saturday"],
    [5, "2026-07", "2026-07-03", "2026-08-04", "the 5th is a Sunday"],
    [15, "2026-11", "2026-11-13", "2026-12-14", "a Sunday that is a holiday too"],
    [20, "2026-11", "2026-11-19", "2026-12-17", "a holiday on a Friday"],
    [7, "2026-09", "2026-09-04", "2026-10-06", "a holiday on a Monday: the Friday before"],
    [1, "2026-05", "2026-04-30", "2026-05-31", "1 May: the month begins before itself"],
    [1, "2027-01", "2026-12-31", "2027-01-31", "1 January: the last working day of the year"],
    [1, "2026-11", "2026-10-30", "2026-11-30", "a Sunday, and Finados on the Monday after"],
    [17, "2026-02", "2026-02-13", "2026-03-16", "Carnival: the Friday before it"],
    [31, "2026-02", "2026-02-27", "2026-03-30", "February's last working day"],
    [31, "2028-02", "2028-02-25", "2028-03-30", "29 February in Carnival"],
    [30, "2026-05", "2026-05-29", "2026-06-29", "a Saturday"],
    [4, "2026-06", "2026-06-03", "2026-07-02", "Corpus Christi"],
    [25, "2026-12", "2026-12-24", "2027-01-24", "Christmas"],
    [9, "2026-07", "2026-07-09", "2026-08-06", "a holiday of one state moves nothing"],
  ])("by day %i: month %s is %s to %s (%s)", (day, name, first, last) => {
    expect(monthsFrom(payday(day)).named(name)).toEqual({ name, first, last });
  });

  test.each([
    [1, "2026-12-30", "2026-12"],
    [1, "2026-12-31", "2027-01"],
    [1, "2027-01-01", "2027-01"],
    [5, "2026-12-03", "2026-11"],
    [5, "2026-12-04", "2026-12"],
    [31, "2026-02-26", "2026-01"],
    [31, "2026-02-27", "2026-02"],
  ])("by day %i: %s is in month %s", (day, at, name) => {
    expect(monthsFrom(payday(day)).of(at).name).toBe(name);
  });
});

describe("createMonths with the nth working day", () => {
  test.each([
    [5, "2026-11", "2026-11-09", "2026-12-06", "Finados is the 2nd, a Monday"],
    [5, "2026-12", "2026-12-07", "2027-01-07", "from a Tuesday on"],
    [5, "2027-01", "2027-01-08", "2027-02-04", "New Year's Day and a weekend before"],
    [5, "2026-02", "2026-02-06", "2026-03-05", "Carnival comes later"],
    [5, "2028-03", "2028-03-07", "2028-04-06", "Carnival before the 1st"],
    [1, "2026-05", "2026-05-04", "2026-05-31", "1 May on a Friday"],
    [10, "2026-09", "2026-09-15", "2026-10-14", "Independence Day in between"],
  ])("%i: month %s is %s to %s (%s)", (nth, name, first, last) => {
    expect(monthsFrom({ kind: "nth-working-day", nth }).named(name)).toEqual({ name, first, last });
  });

  test.each([
    ["2026-11-08", "2026-10"],
    ["2026-11-09", "2026-11"],
    ["2026-12-06", "2026-11"],
    ["2027-01-01", "2026-12"],
  ])("%s is in month %s", (at, name) => {
    expect(monthsFrom({ kind: "nth-working-day", nth: 5 }).of(at).name).toBe(name);
  });
});

const anyStart: fc.Arbitrary<MonthStart> = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map(onDay),
  fc.integer({ min: 1, max: 31 }).map(payday),
  fc.integer({ min: 1, max: 10 }).map((nth): MonthStart => ({ kind: "nth-working-day", nth })),
);

/** The real calendar, cached by day. */
function isWorkingDay(day: Day): boolean {
  const known = asked.get(day) ?? includes(day);
  asked.set(day, known);
  return known;
}

test("createMonths returns ten years without gap or overlap, for any start", () => {
  fc.assert(
    fc.property(anyStart, (start) => {
      const months = monthsFrom(start);
      const names = Array.from({ length: 120 }, (_, index) => nameAfter("2020-01", index));
      const wrong = names.filter((name) => {
        const { first, last } = months.named(name);
        const isFollowed = months.named(nameAfter(name, 1)).first === addDays(last, 1);
        const hasItsDays = [first, last].every((day) => months.of(day).name === name);
        return !isFollowed || !hasItsDays || daysBetween(first, last) < 22;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test("createMonths finds the month that contains a day, for any start", () => {
  const anyDay = fc.integer({ min: 0, max: 3652 }).map((days) => addDays("2020-01-01", days));
  fc.assert(
    fc.property(anyStart, anyDay, (start, day) => {
      const month = monthsFrom(start).of(day);
      expect(month.first <= day && day <= month.last).toBe(true);
    }),
  );
});

test.each([
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-11", -12, "2025-11"],
])("nameAfter(%s, %i) is %s", (name, months, after) => {
  expect(nameAfter(name, months)).toBe(after);
});
