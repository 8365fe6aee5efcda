import { describe, expect, test } from "vitest";
import { dayIn } from "../../src/domain/day.ts";
import { CALENDAR_MONTH, createMonths, type MonthStart } from "../../src/domain/months.ts";
import {
  dueBetween,
  isQuiet,
  upcoming,
  type SummarySchedule,
} from "../../src/domain/summary-schedule.ts";
import { DEFAULT_PLAN, type SummaryPlan } from "../../src/domain/summary-plan.ts";
import { isWeekday } from "../support/make-calendar.ts";

const MONTHLY = { rhythms: ["monthly"] } as const;

function scheduleOf(
  zone: string,
  plan: Partial<SummaryPlan> = {},
  monthStart: MonthStart = CALENDAR_MONTH,
): SummarySchedule {
  return { plan: { ...DEFAULT_PLAN, ...plan }, zone, months: createMonths(monthStart, isWeekday) };
}

function nextAfter(schedule: SummarySchedule, after: string): string | undefined {
  return upcoming(schedule, new Date(after))[0]?.at.toISOString();
}

describe("the weekly summary", () => {
  test.each([
    [
      "is due on Monday at 9 in São Paulo",
      "America/Sao_Paulo",
      {},
      "2026-11-22T15:00:00Z",
      "2026-11-23T12:00:00.000Z",
    ],
    [
      "is due on the same day before its hour",
      "America/Sao_Paulo",
      {},
      "2026-11-23T11:59:59Z",
      "2026-11-23T12:00:00.000Z",
    ],
    [
      "is due a week later from its hour on",
      "America/Sao_Paulo",
      {},
      "2026-11-23T12:00:00Z",
      "2026-11-30T12:00:00.000Z",
    ],
    [
      "is due the next morning on Sunday night",
      "America/Sao_Paulo",
      { weekday: 7, hour: 21 },
      "2026-11-22T15:00:00Z",
      "2026-11-23T00:00:00.000Z",
    ],
    [
      "is due across New Year",
      "America/Sao_Paulo",
      { weekday: 5 },
      "2026-12-28T15:00:00Z",
      "2027-01-01T12:00:00.000Z",
    ],
    [
      "is due on 29 February",
      "America/Sao_Paulo",
      { weekday: 2 },
      "2028-02-28T15:00:00Z",
      "2028-02-29T12:00:00.000Z",
    ],
    [
      "is due in a zone with quarter hours",
      "Asia/Kathmandu",
      {},
      "2026-11-22T15:00:00Z",
      "2026-11-23T03:15:00.000Z",
    ],
    [
      "is due a week later where Monday has begun",
      "Pacific/Apia",
      {},
      "2026-11-22T15:00:00Z",
      "2026-11-22T20:00:00.000Z",
    ],
    [
      "is due before the clocks go forward",
      "America/New_York",
      { weekday: 6 },
      "2026-03-04T12:00:00Z",
      "2026-03-07T14:00:00.000Z",
    ],
    [
      "is due after the clocks went forward",
      "America/New_York",
      {},
      "2026-03-07T15:00:00Z",
      "2026-03-09T13:00:00.000Z",
    ],
    [
      "is due after the clocks went back",
      "Europe/Lisbon",
      {},
      "2026-10-24T12:00:00Z",
      "2026-10-26T09:00:00.000Z",
    ],
    [
      "is due an hour later when the clocks skip its hour",
      "America/New_York",
      { weekday: 7, hour: 2 },
      "2026-03-07T12:00:00Z",
      "2026-03-08T07:00:00.000Z",
    ],
    [
      "is due at the first of two equal hours",
      "America/New_York",
      { weekday: 7, hour: 1 },
      "2026-10-31T12:00:00Z",
      "2026-11-01T05:00:00.000Z",
    ],
    [
      "is not due again at the second of two equal hours",
      "America/New_York",
      { weekday: 7, hour: 1 },
      "2026-11-01T05:00:00Z",
      "2026-11-08T06:00:00.000Z",
    ],
    [
      "is due at 1 when midnight is skipped, as in São Paulo until 2018",
      "America/Sao_Paulo",
      { weekday: 7, hour: 0 },
      "2018-11-03T12:00:00Z",
      "2018-11-04T03:00:00.000Z",
    ],
    [
      "is due at midnight when the evening occurred twice",
      "America/Sao_Paulo",
      { weekday: 7, hour: 0 },
      "2018-02-17T12:00:00Z",
      "2018-02-18T03:00:00.000Z",
    ],
    [
      "is due on the next day when its day was skipped, as in Samoa",
      "Pacific/Apia",
      { weekday: 5 },
      "2011-12-28T12:00:00Z",
      "2011-12-30T19:00:00.000Z",
    ],
  ] as const)("%s", (_, zone, plan, after, due) => {
    expect(nextAfter(scheduleOf(zone, plan), after)).toBe(due);
  });

  test.each([
    ["America/Sao_Paulo", "2017-09-01", "2019-04-01"],
    ["America/New_York", "2026-01-01", "2028-01-01"],
    ["Europe/Lisbon", "2026-01-01", "2028-01-01"],
    ["Asia/Kathmandu", "2026-01-01", "2027-01-01"],
    ["Pacific/Apia", "2011-09-01", "2012-06-01"],
    ["Australia/Lord_Howe", "2026-01-01", "2027-01-01"],
  ])("is due once each week over the clock changes of %s", (zone, from, to) => {
    for (const hour of [0, 2, 9]) {
      const schedule = scheduleOf(zone, { weekday: 7, hour });
      const weeks: string[] = [];
      let at = new Date(from);
      while (at < new Date(to)) {
        const next = upcoming(schedule, at)[0];
        if (!next) throw new Error("There is always a next one");
        weeks.push(next.first);
        at = next.at;
      }
      const days = weeks.map((first) => Date.parse(first) / 86_400_000);
      expect(new Set(days.slice(1).map((day, index) => day - (days[index] ?? 0)))).toEqual(
        new Set([7]),
      );
    }
  });

  test.each([
    [1, "2026-11-23", "2026-11-16", "2026-11-22"],
    [3, "2026-11-25", "2026-11-16", "2026-11-22"],
    [7, "2026-11-29", "2026-11-16", "2026-11-22"],
    [5, "2027-01-01", "2026-12-21", "2026-12-27"],
  ])("on weekday %i, due on %s, covers %s to %s", (weekday, day, first, last) => {
    const zone = "America/Sao_Paulo";
    const noon = new Date(`${day}T15:00:00Z`);
    const [due] = dueBetween(scheduleOf(zone, { weekday }), new Date(0), noon);
    expect(due).toMatchObject({ rhythm: "weekly", first, last });
    expect(due && dayIn(due.at, zone)).toBe(day);
  });
});

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

describe("dueBetween", () => {
  const zone = "America/Sao_Paulo";
  const both = scheduleOf(zone, { rhythms: ["weekly", "monthly"] });
  const due = (schedule: SummarySchedule, from: string, to: string) =>
    dueBetween(schedule, new Date(from), new Date(to)).map(({ rhythm, first }) => [rhythm, first]);

  test("returns the latest of each rhythm, not all missed ones", () => {
    expect(due(both, "2026-09-01T12:00:00Z", "2026-11-22T15:00:00Z")).toEqual([
      ["weekly", "2026-11-09"],
      ["monthly", "2026-10-01"],
    ]);
  });

  test("includes both ends", () => {
    const at = "2026-11-23T12:00:00Z";
    expect(due(both, at, at)).toEqual([["weekly", "2026-11-16"]]);
    expect(due(both, "2026-11-23T12:00:01Z", "2026-11-30T11:59:59Z")).toEqual([]);
  });

  test("returns both rhythms when they are due at one instant", () => {
    const at = "2027-02-01T12:00:00Z";
    expect(due(both, at, at)).toEqual([
      ["weekly", "2027-01-25"],
      ["monthly", "2027-01-01"],
    ]);
    expect(upcoming(both, new Date("2027-02-01T11:00:00Z")).slice(0, 2)).toMatchObject([
      { rhythm: "weekly", at: new Date(at) },
      { rhythm: "monthly", at: new Date(at) },
    ]);
  });

  test("returns nothing when summaries are switched off", () => {
    const none = scheduleOf(zone, { rhythms: [] });
    expect(due(none, "2026-01-01T12:00:00Z", "2026-11-22T15:00:00Z")).toEqual([]);
    expect(nextAfter(none, "2026-11-22T15:00:00Z")).toBeUndefined();
  });
});

describe("isQuiet", () => {
  const night = { from: 22, to: 8 };
  test.each([
    ["2026-11-22T00:59:59Z", night, false],
    ["2026-11-22T01:00:00Z", night, true],
    ["2026-11-22T10:59:59Z", night, true],
    ["2026-11-22T11:00:00Z", night, false],
    ["2026-11-22T17:00:00Z", { from: 13, to: 15 }, true],
    ["2026-11-22T18:00:00Z", { from: 13, to: 15 }, false],
    ["2026-11-22T15:59:59Z", { from: 13, to: 15 }, false],
    ["2026-11-22T03:00:00Z", null, false],
  ])("at %s, in São Paulo with %o, is %s", (at, hours, isSo) => {
    expect(isQuiet(new Date(at), "America/Sao_Paulo", hours)).toBe(isSo);
  });

  test("uses the user's zone", () => {
    const at = new Date("2026-11-22T18:00:00Z");
    expect(isQuiet(at, "Asia/Kathmandu", night)).toBe(true);
    expect(isQuiet(at, "Europe/Lisbon", night)).toBe(false);
  });
});
