import { describe, expect, it } from "vitest";
import { dayUnitFor } from "../../src/domain/day-unit.ts";

describe("dayUnitFor", () => {
  it.each([
    [1, "day"],
    [92, "day"],
    [93, "week"],
    [366, "week"],
    [401, "month"],
  ])("draws %i days with a column for each %s", (days, unit) => {
    expect(dayUnitFor(days)).toBe(unit);
  });
});
