import { describe, expect, test } from "vitest";
import { OTHER } from "../../src/domain/category.ts";
import { findInsight } from "../../src/domain/insight.ts";
import type { Insight } from "../../src/domain/report.ts";
import { facts, FOOD, HOME, type Line, TRAVEL } from "./insight-facts.ts";

const rose = (categoryId: string, by: number): Insight => ({
  kind: "category-rose",
  categoryId,
  by,
});
const fell = (categoryId: string, by: number): Insight => ({
  kind: "category-fell",
  categoryId,
  by,
});

describe("findInsight reports the largest change:", () => {
  test.each<[string, readonly Line[], Insight | null]>([
    [
      "a rise",
      [
        [FOOD, 400, 300],
        [HOME, 500, 480],
        [TRAVEL, 300, 300],
      ],
      null,
    ],
    [
      "a rise of exactly a tenth",
      [
        [FOOD, 400, 300],
        [HOME, 410, 400],
        [TRAVEL, 300, 300],
      ],
      rose(FOOD, 100),
    ],
    [
      "a rise that is larger than the fall",
      [
        [FOOD, 900, 300],
        [HOME, 500, 900],
      ],
      rose(FOOD, 600),
    ],
    [
      "a fall that is larger than the rise",
      [
        [FOOD, 500, 300],
        [HOME, 500, 900],
      ],
      fell(HOME, 400),
    ],
    [
      "the fall of a category without spending now",
      [
        [FOOD, 500, 450],
        [HOME, 0, 900],
        [TRAVEL, 400, 500],
      ],
      fell(HOME, 900),
    ],
    [
      "a category without spending before as new",
      [
        [FOOD, 500, 500],
        [HOME, 500, 500],
        [TRAVEL, 300, 0],
      ],
      { kind: "category-new", categoryId: TRAVEL, minor: 300 },
    ],
    [
      "no fall when a category that is not reportable fell more",
      [
        [FOOD, 500, 600],
        [HOME, 500, 500],
        [OTHER, 300, 900],
      ],
      null,
    ],
    [
      "a rise when a category that is not reportable fell more",
      [
        [FOOD, 800, 500],
        [HOME, 500, 500],
        [OTHER, 300, 900],
      ],
      rose(FOOD, 300),
    ],
    [
      "no fall of a category with a net refund now",
      [
        [FOOD, 500, 500],
        [HOME, 500, 500],
        [TRAVEL, -300, 100],
      ],
      { kind: "category-dominates", categoryId: FOOD, share: 500 },
    ],
    [
      "no rise of a category with a net refund before",
      [
        [FOOD, 500, 500],
        [HOME, 500, 500],
        [TRAVEL, 10, -300],
      ],
      null,
    ],
    [
      "the rise when rise and fall are equal",
      [
        [FOOD, 600, 300],
        [HOME, 600, 900],
      ],
      rose(FOOD, 300),
    ],
    [
      "the smaller id when two changes are equal",
      [
        [HOME, 600, 300],
        [FOOD, 600, 300],
      ],
      rose(FOOD, 300),
    ],
  ])("%s", (_what, lines, insight) => {
    expect(findInsight(facts(lines))).toEqual(insight);
  });

  test("from the third day on", () => {
    const lines: Line[] = [
      [FOOD, 400, 300],
      [HOME, 300, 300],
      [TRAVEL, 300, 300],
    ];
    expect(findInsight(facts(lines, { days: 2 }))).toBeNull();
    expect(findInsight(facts(lines, { days: 3 }))).toEqual(rose(FOOD, 100));
  });

  test("nothing when nothing was spent", () => {
    expect(findInsight(facts([], { before: { free: 100, categories: [] } }))).toBeNull();
  });

  test("nothing of a category without earlier amounts", () => {
    const lines: Line[] = [
      [FOOD, 400, null],
      [HOME, 300, 200],
      [TRAVEL, 300, 300],
    ];
    expect(findInsight(facts(lines))).toEqual(rose(HOME, 100));
  });

  test("nothing when nothing was spent before", () => {
    const lines: Line[] = [
      [FOOD, 400, 0],
      [HOME, 300, 0],
      [TRAVEL, 300, 0],
    ];
    expect(findInsight(facts(lines))).toBeNull();
    expect(
      findInsight(
        facts([
          [FOOD, 400, null],
          [HOME, 410, null],
        ]),
      ),
    ).not.toMatchObject({
      kind: "category-new",
    });
  });
});
