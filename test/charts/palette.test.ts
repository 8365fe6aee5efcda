import { describe, expect, it } from "vitest";
import { categoryColour } from "../../src/charts/palette.ts";
import { LIGHT } from "../../src/charts/theme.ts";
import { CATEGORIES } from "../../src/domain/categories.ts";
import { OTHER } from "../../src/domain/category.ts";

const TOP_LEVELS = CATEGORIES.filter(({ parentId }) => parentId === null);

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, full severity, on linear RGB. */
const COLOUR_VISION: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "red-blind": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "green-blind": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

describe("the palette", () => {
  it("knows every top-level category, and gives the grey of Other to unknown ones", () => {
    expect(
      TOP_LEVELS.map(({ id, name }) => [name.en, categoryColour(id, LIGHT)]),
    ).toMatchSnapshot();
    expect(categoryColour("no such category", LIGHT)).toBe(categoryColour(OTHER, LIGHT));
  });
});

describe("the light theme", () => {
  it.each(["ink", "soft", "accent"] as const)("can be read: %s", (name) => {
    expect(contrast(LIGHT[name], LIGHT.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(LIGHT.bars))("has bars that stand out: %s", (_name, colour) => {
    expect(contrast(colour, LIGHT.ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(COLOUR_VISION))("has bars that stay apart with %s vision", (_, matrix) => {
    const seen = Object.values(LIGHT.bars).map((colour) => oklab(seenAs(linear(colour), matrix)));
    for (const [index, a] of seen.entries())
      for (const b of seen.slice(index + 1)) expect(distance(a, b)).toBeGreaterThan(0.095);
  });
});

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seenAs(rgb: Triple, [red, green, blue]: readonly [Triple, Triple, Triple]): Triple {
  const row = (factors: Triple) =>
    Math.min(1, Math.max(0, factors[0] * rgb[0] + factors[1] * rgb[1] + factors[2] * rgb[2]));
  return [row(red), row(green), row(blue)];
}

function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [Math.max(light(a), light(b)), Math.min(light(a), light(b))];
  return (high + 0.05) / (low + 0.05);
}
