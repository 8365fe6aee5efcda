import { describe, expect, test } from "vitest";
import { OTHER } from "../../src/domain/category.ts";
import { findInsight } from "../../src/domain/insight.ts";
import type { Insight } from "../../src/domain/report.ts";
import { facts, FOOD, HOME, type Line, TRAVEL } from "./insight-facts.ts";

describe("findInsight reports a dominating category:", () => {
  test.each<[string, readonly Line[], Insight | null]>([
    [
      "one with exactly half",
      [
        [FOOD, 500, null],
        [HOME, 300, null],
        [TRAVEL, 200, null],
      ],
      { kind: "category-dominates", categoryId: FOOD, share: 500 },
    ],
    [
      "not one with less than half",
      [
        [FOOD, 499, null],
        [HOME, 301, null],
        [TRAVEL, 200, null],
      ],
      null,
    ],
    ["not the only one", [[FOOD, 500, null]], null],
    [
      "not the only one beside a net refund",
      [
        [FOOD, 500, null],
        [HOME, -100, null],
      ],
      null,
    ],
    [
      'not "Other"',
      [
        [OTHER, 900, null],
        [HOME, 100, null],
      ],
      null,
    ],
    ["nothing without categories", [], null],
    [
      "nothing when there are net refunds only",
      [
        [FOOD, -500, null],
        [HOME, -100, null],
      ],
      null,
    ],
  ])("%s", (_what, lines, insight) => {
    expect(findInsight(facts(lines))).toEqual(insight);
  });
});

test("findInsight says nothing of a category that is large because of what is fixed", () => {
  const lines: Line[] = [
    [FOOD, 600, null],
    [HOME, 400, null],
  ];
  expect(findInsight(facts(lines, { withFixed: new Set([HOME]) }))).not.toBeNull();
  expect(findInsight(facts(lines, { withFixed: new Set([FOOD]) }))).toBeNull();
});

describe("findInsight reports a single expense", () => {
  const even: Line[] = [
    [FOOD, 400, null],
    [HOME, 300, null],
    [TRAVEL, 300, null],
  ];

  test.each([
    [300, { kind: "one-expense", share: 300 }],
    [299, null],
    [999, { kind: "one-expense", share: 999 }],
    [1000, null],
    // More than the net spending, because of refunds.
    [1500, null],
  ])("of %i in a thousand", (biggest, insight) => {
    expect(findInsight(facts(even, { biggest }))).toEqual(insight);
  });

  test("not when nothing was spent on balance", () => {
    expect(findInsight(facts([], { biggest: 100 }))).toBeNull();
  });
});
