import { describe, expect, it } from "vitest";
import { DISC_STRENGTH } from "../../src/charts/icon-row.ts";
import { mixColours } from "../../src/charts/mix-colours.ts";
import { categoryColour, partColours } from "../../src/charts/palette.ts";
import { THEMES, type BarColour, type Theme } from "../../src/charts/theme.ts";
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
  it.each(Object.entries(THEMES))(
    "gives each category with much spending a colour of its own: %s",
    (_name, theme) => {
      const most = ["17", "10", "11", "19", "05", "18", "08", "09", "07"].map(
        (id) => `${id}000000`,
      );
      const colours = [...most, OTHER].map((id) => categoryColour(id, theme));
      expect(new Set(colours)).toEqual(new Set(Object.values(theme.bars)));
    },
  );

  it.each(Object.entries(THEMES))(
    "has the grey of Other for own transfers, bank fees and unknown categories: %s",
    (_name, theme) => {
      const grey = TOP_LEVELS.filter(({ id }) => categoryColour(id, theme) === theme.bars.grey);
      expect(grey.map(({ name }) => name.en)).toEqual([
        "Same person transfer",
        "Bank fees",
        "Other",
      ]);
      expect(categoryColour("no such category", theme)).toBe(categoryColour(OTHER, theme));
    },
  );

  it("gives a category the same hue in both themes", () => {
    const hueOf = (id: string, { bars }: Theme) =>
      COLOURS.find((name) => bars[name] === categoryColour(id, { ...THEMES.light, bars }));
    for (const { id } of TOP_LEVELS) expect(hueOf(id, THEMES.dark)).toBe(hueOf(id, THEMES.light));
  });

  it("gives each part of a whole a different colour, its category's if that is free", () => {
    const { bars } = THEMES.light;
    expect(partColours(["19000000", "19000000", null, "10000000"], THEMES.light)).toEqual([
      bars.gold,
      bars.blue,
      bars.plum,
      bars.green,
    ]);
    for (const top of TOP_LEVELS) {
      const colours = partColours(
        Array.from({ length: 6 }, () => top.id),
        THEMES.light,
      );
      expect(new Set(colours).size).toBe(6);
    }
  });
});

const COLOURS = Object.keys(THEMES.light.bars) as BarColour[];

describe.each(Object.entries(THEMES))("the %s theme", (_name, theme) => {
  it.each(["ink", "muted", "accent", "more", "less"] as const)("can be read: %s", (name) => {
    expect(contrast(theme[name], theme.background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["ink", "muted", "more", "less"] as const)("can be read on a panel: %s", (name) => {
    expect(contrast(theme[name], theme.panel)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["ink", "muted", "accent"] as const)("can be read on a card: %s", (name) => {
    expect(contrast(theme.card[name], theme.card.field)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.card[name], theme.card.panel)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(COLOURS)("has icons that stand out from their discs: %s", (name) => {
    const disc = mixColours(theme.bars[name], theme.background, DISC_STRENGTH);
    expect(contrast(theme.bars[name], disc)).toBeGreaterThanOrEqual(2.4);
  });

  it.each(COLOURS)("has bars that stand out: %s", (name) => {
    expect(contrast(theme.bars[name], theme.background)).toBeGreaterThanOrEqual(3);
  });

  it.each(["spent", "received", "before"] as const)("has columns that stand out: %s", (name) => {
    expect(contrast(theme[name], theme.background)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(COLOUR_VISION))("has bars that stay apart with %s vision", (_, matrix) => {
    const seen = Object.values(theme.bars).map((colour) => oklab(seenAs(linear(colour), matrix)));
    for (const [index, a] of seen.entries())
      for (const b of seen.slice(index + 1)) expect(distance(a, b)).toBeGreaterThan(0.095);
  });

  it.each(Object.entries(COLOUR_VISION))(
    "keeps spent, received and before apart with %s vision",
    (_, matrix) => {
      const [spent, received, before] = [theme.spent, theme.received, theme.before].map((colour) =>
        oklab(seenAs(linear(colour), matrix)),
      );
      if (!spent || !received || !before) throw new Error("A colour is missing");
      expect(distance(spent, received)).toBeGreaterThan(0.095);
      expect(distance(spent, before)).toBeGreaterThan(0.095);
    },
  );
});

// Grey has no hue worth the name.
it.each(COLOURS.filter((name) => name !== "grey"))("keeps its hue in both themes: %s", (name) => {
  const [light, dark] = [THEMES.light, THEMES.dark].map(({ bars }) => {
    const [, a, b] = oklab(linear(bars[name]));
    return { hue: Math.atan2(b, a) };
  });
  if (!light || !dark) throw new Error("A theme is missing");
  const turn = Math.abs(light.hue - dark.hue);
  expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan((30 * Math.PI) / 180);
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
