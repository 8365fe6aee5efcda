import { describe, expect, test } from "vitest";
import { createPacer } from "../../../src/bot/telegram-api/pacer.ts";

describe("a pacer of one a second with a burst of three", () => {
  const rateLimits = (times: readonly number[]): number[] => {
    const pacer = createPacer({ perSecond: 1, burst: 3 });
    return times.map((now) => pacer.reserve(now));
  };

  test.each([
    ["three at once pass, the rest wait in line", [0, 0, 0, 0, 0], [0, 0, 0, 1000, 2000]],
    ["one a second never waits", [0, 1000, 2000, 3000, 4000], [0, 0, 0, 0, 0]],
    [
      "an idle time restores the burst, not more",
      [0, 0, 0, 9000, 9000, 9000, 9000],
      [0, 0, 0, 0, 0, 0, 1000],
    ],
    ["half a rest gives half of it back", [0, 0, 0, 1500, 1500], [0, 0, 0, 0, 500]],
  ])("%s", (_, times, waits) => {
    expect(rateLimits(times)).toEqual(waits);
  });

  test("returns the wait for a slot without taking it, also for a smaller burst", () => {
    const pacer = createPacer({ perSecond: 1, burst: 3 });
    expect([pacer.wait(0), pacer.wait(0, 1)]).toEqual([0, 0]);
    pacer.reserve(0);
    expect([pacer.wait(0), pacer.wait(0, 2), pacer.wait(0, 1)]).toEqual([0, 0, 1000]);
    pacer.reserve(0);
    pacer.reserve(0);
    expect([pacer.wait(400), pacer.wait(400, 1)]).toEqual([600, 2600]);
    expect(pacer.reserve(400)).toBe(600);
  });
});
