import { describe, expect, it } from "vitest";
import { categoryIcon, ICONS, LEFT_OUT_ICONS, type IconName } from "../../src/charts/icons.ts";
import { draw } from "../../src/charts/draw-task.ts";
import { CATEGORIES } from "../../src/domain/categories.ts";
import { CARD } from "./card-samples.ts";
import { decodePng } from "./pixels.ts";

const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null).map(({ id }) => id);

describe("the icons", () => {
  it("are different for each top-level category, that of Other for an unknown one", () => {
    const icons = TOP_LEVELS.map(categoryIcon);
    expect(new Set(icons).size).toBe(TOP_LEVELS.length);
    expect(categoryIcon("no such category")).toBe(categoryIcon("99999999"));
  });

  it("are different for each reason why money does not count", () => {
    const icons = Object.values(LEFT_OUT_ICONS);
    expect(new Set(icons).size).toBe(icons.length);
  });

  it.each(Object.keys(ICONS) as IconName[])("begin every stroke within their grid: %s", (name) => {
    const starts = [...ICONS[name].matchAll(/M([\d.]+) ([\d.]+)/g)];
    expect(starts.length).toBeGreaterThan(0);
    for (const [, x, y] of starts)
      for (const at of [Number(x), Number(y)]) {
        expect(at).toBeGreaterThanOrEqual(2);
        expect(at).toBeLessThanOrEqual(22);
      }
  });
});

it("a card is four wide and five high, whatever it says", async () => {
  const options = { language: "pt", theme: "dark" } as const;
  const { width, height } = await decodePng(
    await draw({ drawing: { kind: "card", card: CARD }, options }),
  );
  expect([width, height]).toEqual([1080, 1350]);
});
