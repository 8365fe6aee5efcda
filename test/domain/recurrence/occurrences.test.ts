import { expect, test } from "vitest";
import { occurrences } from "../../../src/domain/recurrence/occurrences.ts";

const monthly = { cadence: "monthly", next: "2026-11-30" } as const;

test.each([
  [
    "monthly, on the last day of shorter months",
    {},
    ["2026-11-30", "2026-12-30", "2027-01-30", "2027-02-28"],
  ],
  ["weekly", { cadence: "weekly", next: "2027-02-15" }, ["2027-02-15", "2027-02-22"]],
  ["fortnightly", { cadence: "fortnightly", next: "2027-02-15" }, ["2027-02-15"]],
  ["quarterly", { cadence: "quarterly" }, ["2026-11-30", "2027-02-28"]],
  ["yearly", { cadence: "yearly" }, ["2026-11-30"]],
  ["irregular", { cadence: "irregular", next: null }, []],
  ["without a date", { next: null }, []],
  ["later", { next: "2027-03-01" }, []],
] as const)("a series is expected on each of its days: %s", (_what, given, days) => {
  expect(occurrences({ ...monthly, ...given }, "2027-02-28")).toEqual(days);
});
