import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayIn,
  dayOfBankDate,
  dayCount,
  daysBetween,
  firstOfMonth,
  isDay,
  isTimeZone,
  lastOfMonth,
  mondayOf,
} from "../../src/domain/day.ts";

const SAO_PAULO = "America/Sao_Paulo";

describe("dayOfBankDate", () => {
  test.each([
    ["2026-06-15T00:00:00.000Z", SAO_PAULO, "2026-06-15", "exactly midnight UTC is a plain day"],
    ["2026-06-15T03:00:00.000Z", SAO_PAULO, "2026-06-15", "midnight in São Paulo"],
    ["2026-06-15T02:59:59.999Z", SAO_PAULO, "2026-06-14", "just before midnight in São Paulo"],
    ["2026-06-16T00:30:00.000Z", SAO_PAULO, "2026-06-15", "an evening purchase"],
    ["2026-06-15T00:00:00.001Z", SAO_PAULO, "2026-06-14", "a millisecond later is an instant"],
    ["2018-12-15T02:30:00.000Z", SAO_PAULO, "2018-12-15", "in São Paulo's former summer time"],
    ["2026-06-15T03:30:00.000Z", "America/Manaus", "2026-06-14", "another Brazilian zone"],
    [
      "2026-11-01T03:00:00.000Z",
      "America/Manaus",
      "2026-11-01",
      "São Paulo's midnight is a plain day",
    ],
    ["2026-11-01T03:00:00.000Z", "America/Rio_Branco", "2026-11-01", "further west"],
    ["2026-11-01T03:00:00.000Z", "Asia/Tokyo", "2026-11-01", "in the east"],
    ["2026-11-01T03:00:00.000Z", "Pacific/Honolulu", "2026-11-01", "far in the west"],
    [
      "2026-11-01T03:00:00.001Z",
      "America/Manaus",
      "2026-10-31",
      "a millisecond later is an instant in Manaus",
    ],
    ["2026-11-01T02:00:00.000Z", "America/Manaus", "2026-10-31", "summer time was abolished"],
    [
      "2026-11-01T04:00:00.000Z",
      "America/Rio_Branco",
      "2026-10-31",
      "Manaus's midnight is an instant",
    ],
    [
      "2018-12-15T02:00:00.000Z",
      "America/Manaus",
      "2018-12-15",
      "São Paulo's midnight in summer time",
    ],
    [
      "2018-12-15T03:00:00.000Z",
      "America/Manaus",
      "2018-12-14",
      "an hour after midnight in summer time",
    ],
    [
      "2018-11-04T03:00:00.000Z",
      "America/Manaus",
      "2018-11-04",
      "the skipped midnight of summer time's first day",
    ],
    [
      "2019-02-17T02:00:00.000Z",
      "America/Manaus",
      "2019-02-16",
      "the repeated hour of summer time's last day",
    ],
    [
      "2019-02-17T03:00:00.000Z",
      "America/Manaus",
      "2019-02-17",
      "the midnight after the repeated hour",
    ],
    ["2026-06-15T23:30:00.000Z", "Europe/Lisbon", "2026-06-16", "a zone ahead of UTC"],
  ])("of %s in %s is %s: %s", (date, zone, day) => {
    expect(dayOfBankDate(new Date(date), zone)).toBe(day);
  });
});

test("dayIn depends on the time zone", () => {
  const now = new Date("2026-03-01T01:00:00.000Z");
  expect(dayIn(now, "UTC")).toBe("2026-03-01");
  expect(dayIn(now, SAO_PAULO)).toBe("2026-02-28");
});

describe("dayIn where clocks change", () => {
  test.each([
    // New York, 8 March 2026: 02:00 becomes 03:00, and the day has 23 hours.
    ["2026-03-08T04:59:59Z", "America/New_York", "2026-03-07"],
    ["2026-03-08T05:00:00Z", "America/New_York", "2026-03-08"],
    ["2026-03-09T03:59:59Z", "America/New_York", "2026-03-08"],
    ["2026-03-09T04:00:00Z", "America/New_York", "2026-03-09"],
    // Lisbon, 25 October 2026: 02:00 becomes 01:00, and the day has 25 hours.
    ["2026-10-24T23:00:00Z", "Europe/Lisbon", "2026-10-25"],
    ["2026-10-25T23:59:59Z", "Europe/Lisbon", "2026-10-25"],
    ["2026-10-26T00:00:00Z", "Europe/Lisbon", "2026-10-26"],
    // São Paulo, 4 November 2018: midnight itself was skipped.
    ["2018-11-04T02:59:59Z", SAO_PAULO, "2018-11-03"],
    ["2018-11-04T03:00:00Z", SAO_PAULO, "2018-11-04"],
    // São Paulo, 17 February 2019: the hour before midnight occurred twice.
    ["2019-02-17T02:30:00Z", SAO_PAULO, "2019-02-16"],
    ["2019-02-17T03:00:00Z", SAO_PAULO, "2019-02-17"],
    // Apia, 30 December 2011: the day was skipped.
    ["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
    ["2026-11-22T10:30:00Z", "Asia/Kathmandu", "2026-11-22"],
    ["2026-11-22T18:15:00Z", "Asia/Kathmandu", "2026-11-23"],
  ])("of %s in %s is %s", (at, zone, day) => {
    expect(dayIn(new Date(at), zone)).toBe(day);
  });
});

test("addDays and addMonths follow the calendar", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(daysBetween("2026-02-27", "2026-03-01")).toBe(2);
  expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  expect(dayCount({ first: "2026-11-01", last: "2026-11-22" })).toBe(22);
});

test.each([
  ["2026-11-22", "2026-11-16"],
  ["2026-11-23", "2026-11-23"],
  ["2027-01-01", "2026-12-28"],
])("mondayOf %s is %s", (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test("lastOfMonth returns the month's own last day", () => {
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
])("isDay(%s) is %s", (text, answer) => {
  expect(isDay(text)).toBe(answer);
});

test("isTimeZone accepts IANA names only", () => {
  expect(isTimeZone(SAO_PAULO)).toBe(true);
  expect(isTimeZone("Mars/Olympus")).toBe(false);
  expect(isTimeZone("")).toBe(false);
});

test.each(["+03:00", "-03:00", "+03", "-0300"])("isTimeZone rejects the offset %s", (offset) => {
  expect(isTimeZone(offset)).toBe(false);
});

test("addDays and addMonths clamp to the years 0 to 9999", () => {
  expect(addDays("0000-01-02", -5)).toBe("0000-01-01");
  expect(addDays("9999-12-30", 5)).toBe("9999-12-31");
});
