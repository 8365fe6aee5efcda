import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createMeasure, registerFonts } from "../../src/charts/fonts.ts";
import { createLegible } from "../../src/charts/legible.ts";
import type { Page } from "../../src/charts/page.ts";
import { pictureOf } from "../../src/charts/picture-of.ts";
import { THEMES } from "../../src/charts/theme.ts";
import type { Language } from "../../src/domain/language.ts";
import { misplaced } from "./misplaced.ts";
import { barAmounts, disproportionateBars } from "./proportions.ts";
import { randomDrawing } from "./random-drawing.ts";

let tools: Pick<Page, "measure" | "legible">;

beforeAll(() => {
  registerFonts();
  tools = { measure: createMeasure(), legible: createLegible() };
});

describe("a picture of anything", () => {
  it.each<Language>(["pt", "en"])(
    "stays inside its edges, nothing over its texts, its bars as long as their amounts say: %s",
    (language) => {
      fc.assert(
        fc.property(randomDrawing, (drawing) => {
          const picture = pictureOf(drawing, { language, theme: THEMES.light, ...tools });
          expect(misplaced(picture, tools.measure)).toEqual([]);
          expect(disproportionateBars(barAmounts(picture, tools.measure))).toEqual([]);
          expect(JSON.stringify(picture)).not.toMatch(/NaN|null|undefined|Infinity/);
          expect([picture.width, picture.height >= 720, picture.height <= 2_600]).toEqual([
            1080,
            true,
            true,
          ]);
        }),
        { numRuns: 150 },
      );
    },
    60_000,
  );
});
