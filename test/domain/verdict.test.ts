import { describe, expect, test } from "vitest";
import type { UsualCategory, Verdict } from "../../src/domain/report.ts";
import { isOfPart, tooEarlyUnit, verdictOf } from "../../src/domain/verdict.ts";
import { makeUsual } from "../support/make-report.ts";

const [FOOD, HOME, TRAVEL, OTHER] = ["10000000", "17000000", "12000000", "99999999"];

type Given = Readonly<{ usual: number; now: number; deviation?: number }>;

/** The fixed part is far from its usual, as in the week of a bill. */
function verdict({ usual, now, deviation = 0 }: Given, free: UsualCategory[] = []): Verdict {
  const comparable = { spent: now + 900_000, free: now, received: 0 };
  return verdictOf({
    usual: makeUsual({ spent: usual, free: usual, deviation, comparable, decided: free }),
    tooEarly: null,
  });
}

describe("a period is", () => {
  test.each<[string, Given, string, number, number | null]>([
    ["normal as usual", { usual: 1000, now: 1000 }, "normal", 0, 0],
    ["normal a tenth above", { usual: 1000, now: 1100 }, "normal", 100, 100],
    ["normal a tenth below", { usual: 1000, now: 900 }, "normal", -100, -100],
    ["normal where a tenth is said", { usual: 10_000, now: 11_001 }, "normal", 1001, 100],
    ["above from eleven per cent on", { usual: 1000, now: 1105 }, "above", 105, 105],
    ["below from eleven per cent on", { usual: 1000, now: 894 }, "below", -106, -106],
    ["normal within a deviation", { usual: 1000, now: 1200, deviation: 200 }, "normal", 200, 200],
    ["above a deviation", { usual: 1000, now: 1201, deviation: 200 }, "above", 201, 201],
    ["above a quarter", { usual: 1000, now: 1251, deviation: 900 }, "above", 251, 251],
    ["below half", { usual: 1000, now: 530, deviation: 900 }, "below", -470, -470],
    [
      "normal within a tenth above a deviation",
      { usual: 1000, now: 1100, deviation: 50 },
      "normal",
      100,
      100,
    ],
    ["above where nothing is usual", { usual: 0, now: 2000 }, "above", 2000, null],
    [
      "normal where nothing is usual and little spent",
      { usual: 0, now: 1999 },
      "normal",
      1999,
      null,
    ],
    ["normal where nothing is usual and nothing spent", { usual: 0, now: 0 }, "normal", 0, null],
    ["below where refunds are usual", { usual: -100, now: -2100 }, "below", -2000, null],
  ])("%s", (_what, given, kind, by, share) => {
    expect(verdict(given)).toEqual({ kind, by, share, driver: null });
  });

  test("not judged where it is too early", () => {
    const usual = makeUsual({ spent: 1000, comparable: { spent: 9000, free: 0, received: 0 } });
    expect(verdictOf({ usual, tooEarly: "day" })).toEqual({ kind: "too-early", unit: "day" });
  });
});

describe("the driver is", () => {
  const above = { usual: 100_000, now: 150_000 };
  const below = { usual: 100_000, now: 50_000 };
  const normal = { usual: 100_000, now: 100_000 };
  const line = (categoryId: string, comparable: number, usual: number) => ({
    categoryId,
    comparable,
    usual,
  });

  test.each<[string, Given, UsualCategory[], readonly [string, number] | null]>([
    [
      "the largest rise above",
      above,
      [line(FOOD, 9000, 1000), line(HOME, 9500, 1000)],
      [HOME, 8500],
    ],
    ["the largest fall below", below, [line(FOOD, 0, 6000), line(HOME, 0, 7000)], [HOME, -7000]],
    [
      "the largest rise of a normal period",
      normal,
      [line(FOOD, 9000, 0), line(HOME, 0, 9900)],
      [FOOD, 9000],
    ],
    ["none that falls above", above, [line(FOOD, 0, 90_000)], null],
    ["none that rises below", below, [line(FOOD, 90_000, 0)], null],
    ["none below a twentieth of the usual", above, [line(FOOD, 4999, 0)], null],
    ["one of a twentieth of the usual", above, [line(FOOD, 5000, 0)], [FOOD, 5000]],
    ["none below twenty", { usual: 1000, now: 9000 }, [line(FOOD, 1999, 0)], null],
    ["one of twenty", { usual: 1000, now: 9000 }, [line(FOOD, 2000, 0)], [FOOD, 2000]],
    ["never Other", above, [line(OTHER, 90_000, 0), line(FOOD, 6000, 0)], [FOOD, 6000]],
    ["no net refund now", below, [line(TRAVEL, -90_000, 0)], null],
    ["none with usual net refunds", above, [line(TRAVEL, 0, -90_000)], null],
    ["the first id of equal ones", above, [line(HOME, 9000, 0), line(FOOD, 9000, 0)], [FOOD, 9000]],
    ["none without categories", above, [], null],
  ])("%s", (_what, given, free, driver) => {
    expect(verdict(given, free)).toMatchObject({
      driver: driver && { categoryId: driver[0], by: driver[1] },
    });
  });
});

test.each([
  ["nothing fixed", 500, 500, 700, 700, false],
  ["fixed spending now", 500, 500, 700, 600, true],
  ["fixed spending usually", 500, 400, 700, 700, true],
] as const)("with %s a verdict is of a part: %#", (_what, spent, free, now, freeNow, expected) => {
  const comparable = { spent: now, free: freeNow, received: 0 };
  expect(isOfPart(makeUsual({ spent, free, comparable }))).toBe(expected);
});

test.each([
  ["week", "2026-11-16", "2026-11-17", "week"],
  ["week", "2026-11-16", "2026-11-18", null],
  ["last-week", "2026-11-16", "2026-11-22", null],
  ["month", "2026-11-01", "2026-11-04", "month"],
  ["month", "2026-11-01", "2026-11-05", null],
  ["month", "2026-11-22", "2026-11-22", "month"],
  ["range", "2026-11-22", "2026-11-22", "day"],
  ["range", "2026-11-21", "2026-11-22", null],
  ["range", "2026-11-21", "2026-11-21", null],
  ["year", "2026-01-01", "2026-01-02", null],
] as const)("%s from %s to %s is too early: %j", (name, first, last, unit) => {
  expect(tooEarlyUnit({ name, first, last }, "2026-11-22")).toBe(unit);
});

test("nothing drives a period of more refunds than spending", () => {
  const decided = { categoryId: HOME, usual: 40_000, comparable: 1000 };
  expect(verdict({ usual: 100_000, now: 1000 }, [decided])).toMatchObject({
    kind: "below",
    driver: { categoryId: HOME },
  });
  expect(verdict({ usual: 100_000, now: -1000 }, [decided])).toMatchObject({
    kind: "below",
    driver: null,
  });
});
