import { describe, expect, test } from "vitest";
import { dueBetween, upcoming, type SummarySchedule } from "../../src/domain/summary-schedule.ts";
import { nextAfter, scheduleOf } from "./schedule-of.ts";

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
