import { expect, test } from "vitest";
import { nearestPeriod } from "../../src/domain/nearest-period.ts";
import type { Period } from "../../src/domain/period.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const JULY: Period = { name: "calendar-month", first: "2026-07-01", last: "2026-07-31" };
const WEEK: Period = { name: "calendar-week", first: "2026-07-06", last: "2026-07-12" };
const DAYS: Period = { name: "range", first: "2026-07-10", last: "2026-07-14" };
const YEAR: Period = { name: "calendar-year", first: "2024-01-01", last: "2024-12-31" };

test.each<[Period, string | null, string | null, Period | null]>([
  [JULY, null, null, null],
  [JULY, "2026-03-20", null, { name: "calendar-month", first: "2026-03-01", last: "2026-03-31" }],
  [JULY, null, "2026-11-02", { name: "month", first: "2026-11-01", last: "2026-11-22" }],
  [
    JULY,
    "2026-06-30",
    "2026-08-02",
    { name: "calendar-month", first: "2026-06-01", last: "2026-06-30" },
  ],
  [
    JULY,
    "2026-06-29",
    "2026-08-01",
    { name: "calendar-month", first: "2026-08-01", last: "2026-08-31" },
  ],
  // As near, so the earlier one.
  [
    WEEK,
    "2026-07-05",
    "2026-07-13",
    { name: "calendar-week", first: "2026-06-29", last: "2026-07-05" },
  ],
  [DAYS, "2026-07-01", null, { name: "range", first: "2026-06-27", last: "2026-07-01" }],
  [DAYS, null, "2026-07-20", { name: "range", first: "2026-07-20", last: "2026-07-24" }],
  [DAYS, null, "2026-11-20", { name: "range", first: "2026-11-20", last: "2026-11-22" }],
  [YEAR, null, "2026-11-20", { name: "year", first: "2026-01-01", last: "2026-11-22" }],
])("nearest to %j, with days %s and %s, is %j", (period, before, after, nearest) => {
  expect(nearestPeriod(period, { before, after }, makeCalendar())).toEqual(nearest);
});
