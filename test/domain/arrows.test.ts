import { describe, expect, test } from "vitest";
import { arrowsIn, arrowsOf, comparedDecisions, type ArrowFacts } from "../../src/domain/arrows.ts";
import type { Verdict } from "../../src/domain/report.ts";
import { makeSection, makeUsual } from "../support/make-report.ts";

const FOOD = "10000000";
const HOME = "17000000";

/** One category now and usually, and the free part of both. */
type Given = Readonly<{ now: number; usual: number; free?: number; usualFree?: number }>;

function judged({ now, usual, free = now, usualFree = usual }: Given, total = 0): ArrowFacts {
  return makeSection({
    categories: [{ categoryId: FOOD, minor: now, share: null, comparable: now, before: 7_000_000 }],
    usual: makeUsual({
      spent: total,
      categories: [{ categoryId: FOOD, comparable: now, usual }],
      decided: [{ categoryId: FOOD, comparable: free, usual: usualFree }],
    }),
  });
}

describe("against the usual", () => {
  test.each<[string, Given, number, boolean]>([
    ["a rise", { now: 15_000, usual: 10_000 }, 0, true],
    ["a fall", { now: 5_000, usual: 10_000 }, 0, true],
    ["no change", { now: 10_000, usual: 10_000 }, 0, false],
    ["a tenth", { now: 110_000, usual: 100_000 }, 0, true],
    ["less than a tenth", { now: 109_999, usual: 100_000 }, 0, false],
    ["twenty", { now: 2100, usual: 100 }, 0, true],
    ["less than twenty", { now: 2099, usual: 100 }, 0, false],
    ["a fiftieth of the whole", { now: 15_000, usual: 10_000 }, 250_000, true],
    ["less than a fiftieth of the whole", { now: 15_000, usual: 10_000 }, 250_001, false],
    ["net refunds now", { now: -5000, usual: 10_000 }, 0, false],
    ["net refunds usually", { now: 5000, usual: -10_000 }, 0, false],
    // A bill that is due, and one that is not.
    ["fixed spending", { now: 200_000, usual: 0, free: 0, usualFree: 0 }, 0, false],
    ["less fixed spending", { now: 9000, usual: 60_000, free: 9000, usualFree: 9000 }, 0, false],
    ["less decided", { now: 60_000, usual: 50_000, free: 9000, usualFree: 50_000 }, 0, false],
    ["more of both", { now: 60_000, usual: 50_000, free: 9000, usualFree: 3000 }, 0, true],
  ])("of %s", (_what, given, total, isShown) => {
    const { now, usual: before } = given;
    const arrow = { categoryId: FOOD, now, before, base: "usual" };
    expect(arrowsOf(judged(given, total))).toEqual(isShown ? [arrow] : []);
  });

  test("of a category without spending now, but not of one of which a part is compared", () => {
    const food = { categoryId: FOOD, comparable: 0, usual: 9000 };
    const usual = makeUsual({ categories: [food], decided: [food] });
    expect(arrowsOf(makeSection({ usual }))).toHaveLength(1);
    const partly = { categoryId: FOOD, minor: 100, share: null, comparable: 0, before: null };
    expect(arrowsOf(makeSection({ usual, categories: [partly] }))).toEqual([]);
  });

  test("of none that is fixed", () => {
    const home = { categoryId: HOME, comparable: 90_000, usual: 0 };
    const line = { categoryId: HOME, minor: 90_000, share: null, comparable: 90_000, before: null };
    const usual = makeUsual({ categories: [home] });
    expect(arrowsOf(makeSection({ categories: [line], usual }))).toEqual([]);
  });
});

describe("where nothing is usual, against the days before", () => {
  const line = { categoryId: FOOD, minor: 9000, share: null, comparable: 9000, before: 5000 };
  const arrow = { categoryId: FOOD, now: 9000, before: 5000, base: "days-before" };
  const compared = (spent: number) => ({
    spent,
    received: 0,
    comparable: { spent: 9000, received: 0 },
    without: [],
  });

  test.each([
    ["a change", makeSection({ categories: [line] }), [arrow]],
    ["little", makeSection({ categories: [line], before: compared(200_001) }), []],
    ["no days before", makeSection({ categories: [{ ...line, before: null }] }), []],
    ["a part", makeSection({ categories: [{ ...line, comparable: 1 }] }), []],
    [
      "what is fixed",
      makeSection({ categories: [line], split: { fixed: 9000, free: 0, lines: [] } }),
      [],
    ],
  ])("of %s", (_what, section, arrows) => {
    expect(arrowsOf(section)).toEqual(arrows);
  });
});

test("there is none while it is too early", () => {
  const section = judged({ now: 15_000, usual: 100 });
  const until = (last: string) =>
    arrowsIn({ ...section, verdict: null }, { name: "month", first: "2026-11-01", last });
  expect(until("2026-11-04")).toEqual([]);
  expect(until("2026-11-05")).toEqual(arrowsOf(section));
  const day = { name: "range", first: "2026-11-05", last: "2026-11-05" } as const;
  const verdict = { kind: "too-early", unit: "day" } as const;
  expect(arrowsIn({ ...section, verdict }, day)).toEqual([]);
});

test("what was decided is compared by category, the biggest change first, and little has no arrow", () => {
  const decided = [
    { categoryId: FOOD, comparable: 9000, usual: 8000 },
    { categoryId: HOME, comparable: 0, usual: 5000 },
  ];
  const judgedAs = (verdict: Verdict) =>
    comparedDecisions({ usual: makeUsual({ decided }), verdict });
  const normal = { kind: "normal", by: 0, share: 0, driver: null } as const;
  expect(judgedAs(normal)).toEqual([
    { categoryId: HOME, now: 0, before: 5000, hasArrow: true },
    { categoryId: FOOD, now: 9000, before: 8000, hasArrow: false },
  ]);
  expect(judgedAs({ kind: "too-early", unit: "month" }).map(({ hasArrow }) => hasArrow)).toEqual([
    false,
    false,
  ]);
});
