import { describe, expect, it } from "vitest";
import { dayGroups } from "../../src/charts/day-groups.ts";
import { daySeriesOf } from "./day-samples.ts";

describe("dayGroups", () => {
  // 1 November 2026 is a Sunday.
  const { days } = daySeriesOf("2026-11-01", "2026-12-02", false);
  const sum = days.reduce((total, { minor }) => total + minor, 0);

  it.each([
    ["day", Array.from({ length: 32 }, () => 1)],
    ["week", [1, 7, 7, 7, 7, 3]],
    ["month", [30, 2]],
  ] as const)("groups the days of each %s, and loses none", (unit, counts) => {
    const groups = dayGroups(days, unit);
    expect(groups.map(({ count }) => count)).toEqual(counts);
    expect(groups.reduce((total, { minor }) => total + minor, 0)).toBe(sum);
    expect(groups.map(({ from }) => from)).toEqual(
      counts.map((_, index) => counts.slice(0, index).reduce((all, count) => all + count, 0)),
    );
  });
});
