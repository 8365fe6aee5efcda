import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/charts/picture.ts";
import { pictureOf } from "../../src/charts/picture-of.ts";
import { DRAWINGS } from "./drawing-samples.ts";
import { misplaced, pageOf } from "./picture-page.ts";

const CASES = Object.entries(DRAWINGS).flatMap(([name, drawing]) =>
  (["pt", "en"] as const).map((language) => [name, language, drawing] as const),
);

describe.each(CASES)("the picture of %s (%s)", (_name, language, drawing) => {
  const picture = pictureOf(drawing, pageOf({ language, theme: "light" }));

  it("says and shows what it did before", () => {
    expect(summary(picture)).toMatchSnapshot();
  });

  it("keeps everything within its margins and nothing above anything else", () => {
    expect(misplaced(picture)).toEqual([]);
  });

  it("is the same in the dark, but for its colours", () => {
    const dark = pictureOf(drawing, pageOf({ language, theme: "dark" }));
    expect(withoutColours(dark)).toEqual(withoutColours(picture));
    const light = new Set(JSON.stringify(picture).match(/#[0-9a-f]{6}/g));
    const both = JSON.stringify(dark)
      .match(/#[0-9a-f]{6}/g)
      ?.filter((one) => light.has(one));
    // The slice of the sign is as bright in both.
    expect(new Set(both)).toEqual(new Set(["#ffcf5c"]));
  });
});

function withoutColours(picture: Picture): string {
  return JSON.stringify(picture).replaceAll(/#[0-9a-f]{6}/g, "");
}

function summary(picture: Picture) {
  const { width, height, texts, bars, columns, lines, rings, arrows, spots, rules } = picture;
  const round = Math.round;
  return {
    size: `${width} × ${height}`,
    texts: texts.map(
      ({ text, x, y, align, size, weight }) =>
        `${text} | ${align} ${round(x)},${round(y)} | ${weight} ${size}px`,
    ),
    bars: bars.map(({ x, y, width: long, height: high }) => `${x},${y} ${long}×${high}`),
    columns: columns.map(
      ({ x, base, end, width: wide, fill }) =>
        `${round(x)} ${base}→${end} ${wide}px${fill === undefined ? "" : " outlined"}`,
    ),
    lines: lines.map(
      ({ points, isDashed }) =>
        `${points.length} points ${isDashed ? "dashed " : ""}to ${round(points.at(-1)?.x ?? 0)},${points.at(-1)?.y}`,
    ),
    rings: rings.map(
      ({ x, y, slices }) => `${x},${y} ${slices.map(({ amount }) => amount).join(" ")}`,
    ),
    arrows: arrows.map(({ y, direction }) => `${direction} ${round(y)}`),
    spots: spots.length,
    rules: rules.length,
  };
}
