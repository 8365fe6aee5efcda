import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayIn,
  dayOfBankDate,
  daysBetween,
  firstOfMonth,
  isDay,
  isTimeZone,
  lastOfMonth,
  mondayOf,
} from "../../src/domain/day.ts";

const SAO_PAULO = "America/Sao_Paulo";

describe("the day of a bank's date", () => {
  test.each([
    ["2026-06-15T00:00:00.000Z", SAO_PAULO, "2026-06-15", "exactly midnight UTC is a plain day"],
    ["2026-06-15T03:00:00.000Z", SAO_PAULO, "2026-06-15", "midnight in São Paulo"],
    ["2026-06-15T02:59:59.999Z", SAO_PAULO, "2026-06-14", "just before midnight in São Paulo"],
    ["2026-06-16T00:30:00.000Z", SAO_PAULO, "2026-06-15", "an evening purchase"],
    ["2026-06-15T00:00:00.001Z", SAO_PAULO, "2026-06-14", "a millisecond past is a clock time"],
    [
      "2018-12-15T02:30:00.000Z",
      SAO_PAULO,
      "2018-12-15",
      "summer time, when São Paulo still had it",
    ],
    ["2026-06-15T03:30:00.000Z", "America/Manaus", "2026-06-14", "another Brazilian zone"],
    ["2026-06-15T23:30:00.000Z", "Europe/Lisbon", "2026-06-16", "a zone ahead of UTC"],
  ])("%s in %s is %s: %s", (date, zone, day) => {
    expect(dayOfBankDate(new Date(date), zone)).toBe(day);
  });
});

test("the civil day of now follows the zone", () => {
  const now = new Date("2026-03-01T01:00:00.000Z");
  expect(dayIn(now, "UTC")).toBe("2026-03-01");
  expect(dayIn(now, SAO_PAULO)).toBe("2026-02-28");
});

test("days and months are added by the calendar", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(daysBetween("2026-02-27", "2026-03-01")).toBe(2);
  expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
});

test.each([
  ["2026-11-22", "2026-11-16"],
  ["2026-11-23", "2026-11-23"],
  ["2027-01-01", "2026-12-28"],
])("the week of %s began on Monday %s", (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test("a month ends on its own last day", () => {
  expect(firstOfMonth("2028-02-17")).toBe("2028-02-01");
  expect(lastOfMonth("2028-02-17")).toBe("2028-02-29");
  expect(lastOfMonth("2026-12-01")).toBe("2026-12-31");
});

test.each([
  ["2026-02-28", true],
  ["2026-02-30", false],
  ["2026-13-01", false],
  ["26-01-01", false],
  ["hello", false],
])("is %s a day: %s", (text, answer) => {
  expect(isDay(text)).toBe(answer);
});

test("a time zone is known or not", () => {
  expect(isTimeZone(SAO_PAULO)).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
});
