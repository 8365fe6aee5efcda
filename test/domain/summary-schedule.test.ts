import { describe, expect, test } from "vitest";
import { dayIn } from "../../src/domain/day.ts";
import { dueBetween, upcoming } from "../../src/domain/summary-schedule.ts";
import { nextAfter, scheduleOf } from "./schedule-of.ts";

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
