import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDrawing, type DrawPicture } from "../../src/charts/draw-picture.ts";
import { createMeasure, registerFonts } from "../../src/charts/fonts.ts";
import { createLegible } from "../../src/charts/legible.ts";
import type { Page } from "../../src/charts/page.ts";
import type { Marks, Picture } from "../../src/charts/picture.ts";
import { pictureOf } from "../../src/charts/picture-of.ts";
import { THEMES } from "../../src/charts/theme.ts";
import type { PictureOptions } from "../../src/domain/picture-options.ts";
import { coarseGrid, gridDistance } from "./coarse-grid.ts";
import { DRAWINGS } from "./drawing-samples.ts";

/**
 * The pictures as they were when somebody last looked at them. After a change that is meant, draw
 * them, look at them, and write the file anew with `UPDATE_GRIDS=1 npx vitest run drawn-pictures`.
 */
const FILE = new URL("./drawn-pictures.json", import.meta.url);
const GRIDS = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, string[]>;
const isUpdate = process.env["UPDATE_GRIDS"] !== undefined;

/** Levels of 255 of a cell's mean: the edges of shapes may differ a little between machines. */
const TOLERANCE = 3;

const LOOKS: readonly PictureOptions[] = [
  { language: "pt", theme: "light" },
  { language: "en", theme: "dark" },
];
const SEEN = [
  "report",
  "comparison",
  "merchants",
  "accounts",
  "days",
  "days of a year",
  "months",
  "trend",
];
/** The dark ones differ in their colours only, which two of them show. */
const CASES = SEEN.flatMap((name, index) =>
  LOOKS.slice(0, index < 2 ? 2 : 1).map((look) => [name, look] as const),
);

let draw: DrawPicture;
let tools: Pick<Page, "measure" | "legible">;

beforeAll(() => {
  registerFonts();
  draw = createDrawing();
  tools = { measure: createMeasure(), legible: createLegible() };
});

describe.each(CASES)("the drawn picture of %s (%o)", (name, look) => {
  const key = `${name}, ${look.language}, ${look.theme}`;

  it("looks as it did when somebody last looked at it", async () => {
    const grid = await coarseGrid(draw(picture(name, look)));
    if (isUpdate) GRIDS[key] = grid;
    expect(gridDistance(grid, GRIDS[key] ?? [])).toBeLessThanOrEqual(TOLERANCE);
  });
});

afterAll(() => {
  if (isUpdate) writeFileSync(FILE, `${JSON.stringify(GRIDS, null, 2)}\n`);
});

describe("the comparison with what was seen", () => {
  it.each(["bars", "columns", "lines", "rings", "arrows", "spots", "texts"] as const)(
    "finds out that one of the %s is missing",
    async (marks) => {
      const name = { rings: "accounts", columns: "months", lines: "days", spots: "months" }[
        marks as string
      ];
      const whole = picture(name ?? "comparison", { language: "pt", theme: "light" });
      const seen = await coarseGrid(draw(whole));
      for (const index of whole[marks].keys()) {
        const grid = await coarseGrid(draw(without(whole, marks, index)));
        const distance = gridDistance(grid, seen);
        expect(distance, `number ${index} is missed`).toBeGreaterThan(TOLERANCE);
      }
    },
    60_000,
  );
});

describe("every picture", () => {
  const all = Object.keys(DRAWINGS).flatMap((name) => LOOKS.map((look) => [name, look] as const));

  it.each(all)("is a PNG that a phone loads at once: %s (%o)", (name, look) => {
    const bytes = draw(picture(name, look));
    expect(Buffer.from(bytes).toString("latin1", 1, 4)).toBe("PNG");
    expect(bytes.length).toBeLessThan(150_000);
  });
});

function picture(name: string, { language, theme }: PictureOptions): Picture {
  const drawing = DRAWINGS[name];
  if (!drawing) throw new Error(`There is no drawing of ${name}`);
  return pictureOf(drawing, { language, theme: THEMES[theme], ...tools });
}

function without(whole: Picture, marks: keyof Marks, index: number): Picture {
  return { ...whole, [marks]: [...whole[marks]].filter((_, place) => place !== index) };
}
