import { describe, expect, test } from "vitest";
import { CALENDAR_MONTH, type MonthStart } from "../../src/domain/months.ts";
import { upcoming } from "../../src/domain/summary-schedule.ts";
import { nextAfter, scheduleOf } from "./schedule-of.ts";

const MONTHLY = { rhythms: ["monthly"] } as const;

describe("the monthly summary", () => {
  const payday: MonthStart = { kind: "working-day", onOrBefore: 5 };
  const fifth: MonthStart = { kind: "day", day: 5 };
  const last: MonthStart = { kind: "day", day: 31 };
  test.each([
    [
      "is due on the first of a calendar month",
      CALENDAR_MONTH,
      "2026-11-22",
      "2026-12-01",
      "2026-11-01",
      "2026-11-30",
    ],
    [
      "is due a month later from its hour on",
      CALENDAR_MONTH,
      "2026-12-01",
      "2026-12-01",
      "2026-11-01",
      "2026-11-30",
    ],
    [
      "is due across New Year",
      CALENDAR_MONTH,
      "2026-12-02",
      "2027-01-01",
      "2026-12-01",
      "2026-12-31",
    ],
    [
      "is due after February of a leap year",
      CALENDAR_MONTH,
      "2028-02-02",
      "2028-03-01",
      "2028-02-01",
      "2028-02-29",
    ],
    ["is due on a fixed day", fifth, "2026-11-22", "2026-12-05", "2026-11-05", "2026-12-04"],
    [
      "is due on payday before a weekend",
      payday,
      "2026-11-22",
      "2026-12-04",
      "2026-11-05",
      "2026-12-03",
    ],
    [
      "is due on the last day of the month",
      last,
      "2027-02-01",
      "2027-02-28",
      "2027-01-31",
      "2027-02-27",
    ],
  ] as const)("%s", (_, monthStart, today, day, first, lastDay) => {
    const zone = "America/Sao_Paulo";
    const schedule = scheduleOf(zone, MONTHLY, monthStart);
    const [due] = upcoming(schedule, new Date(`${today}T03:30:00Z`));
    expect(due).toMatchObject({ rhythm: "monthly", first, last: lastDay });
    expect(due?.at.toISOString()).toBe(`${day}T12:00:00.000Z`);
  });

  test("is due by the user's zone at the turn of a month", () => {
    const schedule = scheduleOf("Pacific/Apia", MONTHLY);
    expect(nextAfter(schedule, "2026-11-30T12:00:00Z")).toBe("2026-11-30T20:00:00.000Z");
    expect(nextAfter(schedule, "2026-11-30T20:00:00Z")).toBe("2026-12-31T20:00:00.000Z");
  });
});
