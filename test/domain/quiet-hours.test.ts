import { describe, expect, test } from "vitest";
import { isQuiet } from "../../src/domain/summary-schedule.ts";

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
