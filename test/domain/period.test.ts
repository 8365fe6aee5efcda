import { describe, expect, test } from "vitest";
import { namedPeriod } from "../../src/domain/period.ts";
import { parsePeriod } from "../../src/domain/periods/parse-period.ts";
import { makeCalendar } from "../support/make-calendar.ts";

const SUNDAY = makeCalendar("2026-11-22");

describe("parsePeriod", () => {
  test.each([
    ["", "month", "2026-11-01", "2026-11-22"],
    ["month", "month", "2026-11-01", "2026-11-22"],
    ["Mês", "month", "2026-11-01", "2026-11-22"],
    ["mes", "month", "2026-11-01", "2026-11-22"],
    ["week", "week", "2026-11-16", "2026-11-22"],
    ["  SEMANA ", "week", "2026-11-16", "2026-11-22"],
    ["last week", "last-week", "2026-11-09", "2026-11-15"],
    ["semana   passada", "last-week", "2026-11-09", "2026-11-15"],
    ["last month", "last-month", "2026-10-01", "2026-10-31"],
    ["mês passado", "last-month", "2026-10-01", "2026-10-31"],
    ["7d", "7d", "2026-11-16", "2026-11-22"],
    ["30d", "30d", "2026-10-24", "2026-11-22"],
    ["90D", "90d", "2026-08-25", "2026-11-22"],
    ["year", "year", "2026-01-01", "2026-11-22"],
    ["ano", "year", "2026-01-01", "2026-11-22"],
    ["2026-10", "calendar-month", "2026-10-01", "2026-10-31"],
    ["2028-02", "unknown-yet", "", ""],
    ["2026-11", "month", "2026-11-01", "2026-11-22"],
    ["1900-01", "calendar-month", "1900-01-01", "1900-01-31"],
    ["2026-10-01..2026-10-15", "range", "2026-10-01", "2026-10-15"],
    ["2026-11-20..2026-12-31", "range", "2026-11-20", "2026-11-22"],
    ["2026-11-22..2026-11-22", "range", "2026-11-22", "2026-11-22"],
    // The same days are the same report.
    ["2026-11-01..2026-11-22", "month", "2026-11-01", "2026-11-22"],
    ["2026-11-01..2026-11-30", "month", "2026-11-01", "2026-11-22"],
    ["2026-11-01..2026-11-21", "range", "2026-11-01", "2026-11-21"],
    ["2026-11-02..2026-11-22", "range", "2026-11-02", "2026-11-22"],
  ])("parses %j as %s, %s to %s", (text, name, first, last) => {
    const expected =
      name === "unknown-yet"
        ? { kind: "future" }
        : { kind: "period", period: { name, first, last } };
    expect(parsePeriod(text, SUNDAY)).toEqual(expected);
  });

  test.each([
    "2026-13",
    "2026-00",
    "0001-05",
    "1899-12",
    "2026-10-15..2026-10-01",
    "2026-02-30..2026-03-01",
    "2026-10-01..2026-10-15..2026-10-20",
    "..",
    "constructor",
    "💸",
  ])("rejects %j", (text) => {
    expect(parsePeriod(text, SUNDAY)).toEqual({ kind: "unknown" });
  });

  test.each(["2026-12", "9999-12", "2026-11-23..2026-11-30"])(
    "reports %j as a future period",
    (text) => {
      expect(parsePeriod(text, SUNDAY)).toEqual({ kind: "future" });
    },
  );
});

test.each([
  ["2026-01-01", "2025-12-01", "2025-12-31"],
  ["2028-03-31", "2028-02-01", "2028-02-29"],
])("namedPeriod returns the whole previous month on %s", (today, first, last) => {
  expect(namedPeriod("last-month", makeCalendar(today))).toEqual({
    name: "last-month",
    first,
    last,
  });
});

test("namedPeriod returns a week of one day on a Monday", () => {
  expect(namedPeriod("week", makeCalendar("2026-11-23"))).toEqual({
    name: "week",
    first: "2026-11-23",
    last: "2026-11-23",
  });
});
