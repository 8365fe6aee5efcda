import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/domain/day.ts";
import type { MonthStart } from "../../src/domain/months.ts";
import {
  daysPeriod,
  namedPeriod,
  periodAround,
  periodBeside,
  unitOf,
  wholeAround,
  type NamedPeriod,
} from "../../src/domain/period.ts";
import { parsePeriod } from "../../src/domain/periods/parse-period.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const SUNDAY = makeCalendar("2026-11-22");
const DAY_25: MonthStart = { kind: "day", day: 25 };
const PAYDAY: MonthStart = { kind: "working-day", onOrBefore: 5 };

describe("periodAround", () => {
  test.each([
    ["week", "2026-11-22", "week", "2026-11-16", "2026-11-22"],
    ["week", "2026-11-16", "week", "2026-11-16", "2026-11-22"],
    ["week", "2026-11-15", "last-week", "2026-11-09", "2026-11-15"],
    ["week", "2026-11-08", "calendar-week", "2026-11-02", "2026-11-08"],
    ["week", "2025-12-31", "calendar-week", "2025-12-29", "2026-01-04"],
    ["month", "2026-11-01", "month", "2026-11-01", "2026-11-22"],
    ["month", "2026-10-31", "last-month", "2026-10-01", "2026-10-31"],
    ["month", "2026-09-30", "calendar-month", "2026-09-01", "2026-09-30"],
    ["month", "2024-02-29", "calendar-month", "2024-02-01", "2024-02-29"],
    ["year", "2026-01-01", "year", "2026-01-01", "2026-11-22"],
    ["year", "2025-12-31", "calendar-year", "2025-01-01", "2025-12-31"],
    // A future day counts as today.
    ["month", "2027-03-01", "month", "2026-11-01", "2026-11-22"],
  ] as const)("%s of %s is %s, %s to %s", (unit, day, name, first, last) => {
    expect(periodAround(unit, day, SUNDAY)).toEqual({ name, first, last });
  });

  test("returns the current month on its last day", () => {
    const calendar = makeCalendar("2026-11-30");
    expect(periodAround("month", "2026-11-30", calendar)).toEqual({
      name: "month",
      first: "2026-11-01",
      last: "2026-11-30",
    });
  });

  test.each([
    [DAY_25, "2026-11-22", "month", "2026-10-25", "2026-11-22"],
    [DAY_25, "2026-10-24", "last-month", "2026-09-25", "2026-10-24"],
    [PAYDAY, "2026-11-04", "last-month", "2026-10-05", "2026-11-04"],
    [PAYDAY, "2026-10-04", "calendar-month", "2026-09-04", "2026-10-04"],
  ] as const)("by %j the month of %s is %s, %s to %s", (start, day, name, first, last) => {
    const calendar = makeCalendar("2026-11-22", start);
    expect(periodAround("month", day, calendar)).toEqual({ name, first, last });
  });

  test.each([
    ["week", SUNDAY, "2026-11-16", "2026-11-22"],
    ["month", SUNDAY, "2026-11-01", "2026-11-30"],
    ["year", SUNDAY, "2026-01-01", "2026-12-31"],
    ["month", makeCalendar("2026-11-22", PAYDAY), "2026-11-05", "2026-12-03"],
    // January's payday may be in December.
    [
      "year",
      makeCalendar("2026-11-22", { kind: "working-day", onOrBefore: 1 }),
      "2026-01-01",
      "2026-12-31",
    ],
    [
      "year",
      makeCalendar("2028-05-01", { kind: "working-day", onOrBefore: 1 }),
      "2027-12-31",
      "2028-12-31",
    ],
  ] as const)("a whole %s goes on after today", (unit, { today, months }, first, last) => {
    expect(wholeAround(unit, today, months)).toEqual({ first, last });
  });
});

describe("parsePeriod of a month", () => {
  test.each([
    ["2026-10", DAY_25, "month", "2026-10-25", "2026-11-22", "is the one that begins in it"],
    ["2026-09", DAY_25, "calendar-month", "2026-09-25", "2026-10-24", "is whole"],
    ["2026-10", PAYDAY, "calendar-month", "2026-10-05", "2026-11-04", "from payday to payday"],
  ] as const)("%s by %j is a %s, %s to %s: it %s", (text, start, name, first, last, _what) => {
    const answer = parsePeriod(text, makeCalendar("2026-11-22", start));
    const period = { name, first, last };
    expect(answer).toEqual({ kind: "period", period });
  });

  test("returns future before the month's own first day", () => {
    const calendar = makeCalendar("2026-11-29", { kind: "working-day", onOrBefore: 31 });
    expect(parsePeriod("2026-11", calendar)).toEqual({ kind: "future" });
  });
});

describe("daysPeriod", () => {
  test.each([
    ["2026-11-16", "2026-11-22", "7d", "2026-11-22"],
    ["2026-10-24", "2026-11-22", "30d", "2026-11-22"],
    ["2026-08-25", "2026-12-31", "90d", "2026-11-22"],
    ["2026-11-15", "2026-11-21", "range", "2026-11-21"],
    ["2026-11-17", "2026-11-22", "range", "2026-11-22"],
    ["2026-11-22", "2026-11-22", "range", "2026-11-22"],
  ])("from %s to %s is %s, up to %s", (first, last, name, end) => {
    expect(daysPeriod(first, last, SUNDAY)).toEqual({ name, first, last: end });
  });
});

describe("periodBeside", () => {
  test.each([
    ["week", -1, "last-week", "2026-11-09", "2026-11-15"],
    ["last-week", -1, "calendar-week", "2026-11-02", "2026-11-08"],
    ["last-week", 1, "week", "2026-11-16", "2026-11-22"],
    ["month", -1, "last-month", "2026-10-01", "2026-10-31"],
    ["last-month", -1, "calendar-month", "2026-09-01", "2026-09-30"],
    ["last-month", 1, "month", "2026-11-01", "2026-11-22"],
    ["year", -1, "calendar-year", "2025-01-01", "2025-12-31"],
    ["7d", -1, "range", "2026-11-09", "2026-11-15"],
    ["30d", -1, "range", "2026-09-24", "2026-10-23"],
    ["90d", -1, "range", "2026-05-27", "2026-08-24"],
  ] as const)("%s %i is %s, %s to %s", (from, step, name, first, last) => {
    expect(periodBeside(namedPeriod(from, SUNDAY), step, SUNDAY)).toEqual({ name, first, last });
  });

  test.each<NamedPeriod>(["week", "month", "year", "7d", "30d", "90d"])(
    "is null after %s",
    (name) => {
      expect(periodBeside(namedPeriod(name, SUNDAY), 1, SUNDAY)).toBeNull();
    },
  );

  test.each([
    ["2026-11-23", "2026-11-01", "2026-11-12", 1, "2026-11-13", "2026-11-23"],
    ["2028-03-05", "2028-02-28", "2028-02-29", 1, "2028-03-01", "2028-03-02"],
    ["2028-03-05", "2028-03-01", "2028-03-02", -1, "2028-02-28", "2028-02-29"],
  ] as const)("on %s, %s..%s %i is %s..%s", (today, first, last, step, from, to) => {
    const calendar = makeCalendar(today);
    const period = { name: "range" as const, first, last };
    expect(periodBeside(period, step, calendar)).toEqual({ name: "range", first: from, last: to });
  });

  test("returns to the same month after a step back and forth, for any month start", () => {
    const starts = fc.oneof(
      fc.integer({ min: 1, max: 31 }).map((day): MonthStart => ({ kind: "day", day })),
      fc
        .integer({ min: 1, max: 31 })
        .map((onOrBefore): MonthStart => ({ kind: "working-day", onOrBefore })),
    );
    const todays = fc.integer({ min: 0, max: 3652 }).map((days) => addDays("2020-01-01", days));
    const units = fc.constantFrom("week", "month", "year");
    fc.assert(
      fc.property(starts, todays, units, (start, today, unit) => {
        const calendar = makeCalendar(today, start);
        const here = periodAround(unit, today, calendar);
        const before = periodBeside(here, -1, calendar);
        expect(before && addDays(before.last, 1)).toBe(here.first);
        expect(before && unitOf(before)).toBe(unit);
        expect(before && periodBeside(before, 1, calendar)).toEqual(here);
      }),
    );
  });
});
