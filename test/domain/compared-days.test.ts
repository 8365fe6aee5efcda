import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparedDays } from "../../src/domain/compared-days.ts";
import { addDays, daysBetween } from "../../src/domain/day.ts";
import type { MonthStart } from "../../src/domain/months.ts";
import {
  daysPeriod,
  namedPeriod,
  periodAround,
  type Calendar,
  type Period,
} from "../../src/domain/period.ts";
import { parsePeriod } from "../../src/domain/periods/parse-period.ts";
import { makeCalendar } from "../support/make-calendar.ts";

function periodOf(text: string, calendar: Calendar): Period {
  const answer = parsePeriod(text, calendar);
  if (answer.kind !== "period") throw new Error(`${text} is no period`);
  return answer.period;
}

const DAY_1: MonthStart = { kind: "day", day: 1 };
const DAY_5: MonthStart = { kind: "day", day: 5 };
const PAYDAY: MonthStart = { kind: "working-day", onOrBefore: 5 };

describe("comparedDays", () => {
  test.each([
    ["2026-11-22", "month", "2026-10-01", "2026-10-22", "same-days"],
    ["2026-11-01", "month", "2026-10-01", "2026-10-01", "same-days"],
    ["2026-11-30", "month", "2026-10-01", "2026-10-31", "whole"],
    ["2028-03-29", "month", "2028-02-01", "2028-02-29", "same-days"],
    ["2028-02-29", "month", "2028-01-01", "2028-01-31", "whole"],
    ["2028-02-28", "month", "2028-01-01", "2028-01-28", "same-days"],
    ["2026-11-22", "last month", "2026-09-01", "2026-09-30", "whole"],
    ["2026-11-22", "2026-01", "2025-12-01", "2025-12-31", "whole"],
    ["2026-11-22", "2026-11", "2026-10-01", "2026-10-22", "same-days"],
    ["2026-11-22", "week", "2026-11-09", "2026-11-15", "whole"],
    ["2026-11-19", "week", "2026-11-09", "2026-11-12", "same-days"],
    ["2026-11-16", "week", "2026-11-09", "2026-11-09", "same-days"],
    ["2026-11-22", "last week", "2026-11-02", "2026-11-08", "whole"],
    ["2026-11-22", "year", "2025-01-01", "2025-11-22", "same-days"],
    ["2026-12-31", "year", "2025-01-01", "2025-12-31", "whole"],
    // The same days of the year before, 29 February aside.
    ["2028-11-22", "year", "2027-01-01", "2027-11-22", "same-days"],
    ["2028-02-29", "year", "2027-01-01", "2027-02-28", "same-days"],
    ["2026-11-22", "7d", "2026-11-09", "2026-11-15", "whole"],
    ["2026-11-07", "7d", "2026-10-25", "2026-10-31", "whole"],
    ["2026-11-22", "30d", "2026-09-24", "2026-10-23", "whole"],
    ["2026-11-22", "90d", "2026-05-27", "2026-08-24", "whole"],
    // Part of a month with the same days of the previous month.
    ["2026-11-22", "2026-10-01..2026-10-15", "2026-09-01", "2026-09-15", "same-days"],
    ["2026-11-22", "2026-10-10..2026-10-20", "2026-09-10", "2026-09-20", "same-days"],
    ["2026-11-22", "2026-10-20..2026-10-30", "2026-09-20", "2026-09-30", "same-days"],
    ["2026-11-22", "2026-10-01..2026-10-31", "2026-09-01", "2026-09-30", "whole"],
    ["2026-11-22", "2026-02-01..2026-02-28", "2026-01-01", "2026-01-31", "whole"],
    ["2026-11-22", "2026-01-01..2026-01-15", "2025-12-01", "2025-12-15", "same-days"],
    ["2026-11-22", "2026-11-22..2026-11-22", "2026-10-22", "2026-10-22", "same-days"],
    ["2026-11-07", "2026-11-01..2026-11-07", "2026-10-01", "2026-10-07", "same-days"],
    ["2026-11-30", "30d", "2026-10-01", "2026-10-31", "whole"],
    // Days that the previous month lacks, and days of two months: as many days before.
    ["2026-11-22", "2026-03-30..2026-03-31", "2026-03-28", "2026-03-29", "whole"],
    ["2028-11-22", "2028-02-29..2028-03-01", "2028-02-27", "2028-02-28", "whole"],
    ["2026-11-22", "2026-09-16..2026-10-15", "2026-08-17", "2026-09-15", "whole"],
  ])("on %s, compares %s with %s to %s (%s)", (today, text, first, last, kind) => {
    const calendar = makeCalendar(today);
    expect(comparedDays(periodOf(text, calendar), calendar)).toEqual({ first, last, kind });
  });

  test.each([
    [DAY_5, "2026-11-22", "month", "2026-10-05", "2026-10-22", "same-days"],
    [DAY_5, "2026-12-04", "month", "2026-10-05", "2026-11-04", "whole"],
    [DAY_5, "2026-11-22", "2026-10", "2026-09-05", "2026-10-04", "whole"],
    [DAY_5, "2026-11-22", "2026-10-05..2026-10-20", "2026-09-05", "2026-09-20", "same-days"],
    [DAY_5, "2026-11-22", "2026-10-25..2026-11-02", "2026-09-25", "2026-10-03", "same-days"],
    [DAY_5, "2026-11-22", "2026-10-01..2026-10-15", "2026-09-01", "2026-09-15", "same-days"],
    [PAYDAY, "2026-12-10", "month", "2026-11-05", "2026-11-11", "same-days"],
    [PAYDAY, "2026-11-22", "year", "2025-01-03", "2025-11-22", "same-days"],
    [PAYDAY, "2020-01-03", "year", "2019-01-04", "2019-01-04", "same-days"],
    // The year before ended a day earlier.
    [PAYDAY, "2026-01-03", "year", "2024-01-05", "2025-01-02", "same-days"],
  ] as const)("by %j on %s, %s with %s to %s, %s", (start, today, text, first, last, kind) => {
    const calendar = makeCalendar(today, start);
    expect(comparedDays(periodOf(text, calendar), calendar)).toEqual({ first, last, kind });
  });
});

test.each([
  [DAY_1, "2026-03-30", "month"],
  [DAY_1, "2028-03-30", "month"],
  [DAY_1, "2026-11-22", "2026-03-15..2026-03-31"],
  [DAY_1, "2026-11-22", "2026-10-20..2026-10-31"],
  // 29 days from 5 November, 32 from 4 December.
  [PAYDAY, "2027-01-03", "month"],
] as const)(
  "by %j on %s, %s has more days than the month before, so it is not compared",
  (start, today, text) => {
    const calendar = makeCalendar(today, start);
    expect(comparedDays(periodOf(text, calendar), calendar)).toBeNull();
  },
);

test.each([
  ["0000-01-01..0000-01-15", "0000-01-01", "0000-01-01"],
  ["0001-01-01..2026-11-22", "0000-01-01", "0000-12-31"],
  ["1500-01-01..1500-01-15", "1499-12-17", "1499-12-31"],
])(
  "comparedDays of %s, before the earliest month, are as many days before",
  (text, first, last) => {
    for (const start of [DAY_5, PAYDAY]) {
      const calendar = makeCalendar("2026-11-22", start);
      expect(comparedDays(periodOf(text, calendar), calendar)).toEqual({
        first,
        last,
        kind: "whole",
      });
    }
  },
);

test("comparedDays never overlap the period and are as many, or a complete unit", () => {
  const starts = fc.constantFrom<MonthStart>(
    { kind: "day", day: 1 },
    { kind: "day", day: 31 },
    PAYDAY,
  );
  const todays = fc.integer({ min: 0, max: 3652 }).map((days) => addDays("2020-01-01", days));
  fc.assert(
    fc.property(starts, todays, fc.nat(60), (start, today, back) => {
      const calendar = makeCalendar(today, start);
      const periods = [
        ...(["week", "month", "year"] as const).flatMap((unit) => [
          namedPeriod(unit, calendar),
          periodAround(unit, addDays(today, -back), calendar),
        ]),
        daysPeriod(addDays(today, -back), today, calendar),
      ];
      for (const period of periods) {
        const compared = comparedDays(period, calendar);
        if (!compared) continue;
        const gap = daysBetween(compared.last, period.first) - 1;
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(lengthOf(compared)).toBeGreaterThan(0);
        const isWhole = compared.kind === "whole";
        const longer = Math.abs(lengthOf(compared) - lengthOf(period));
        // The days of a year differ by a few, as its months begin.
        const most = period.name.endsWith("year") ? 5 : 0;
        expect(isWhole ? gap === 0 : longer <= most).toBe(true);
      }
    }),
  );
});

function lengthOf({ first, last }: Pick<Period, "first" | "last">): number {
  return daysBetween(first, last) + 1;
}
