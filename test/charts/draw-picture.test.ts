import { beforeAll, describe, expect, it } from "vitest";
import { createDrawing, type DrawPicture } from "../../src/charts/draw-picture.ts";
import { createMeasure, registerFonts } from "../../src/charts/fonts.ts";
import { createLegible } from "../../src/charts/legible.ts";
import type { Page } from "../../src/charts/page.ts";
import type { Marks, Picture } from "../../src/charts/picture.ts";
import { pictureOf } from "../../src/charts/picture-of.ts";
import { THEMES } from "../../src/charts/theme.ts";
import type { Drawing } from "../../src/domain/drawing.ts";
import type { PictureOptions } from "../../src/domain/picture-options.ts";
import { imageSize } from "../sandbox/telegram/image-size.ts";
import { reportOf, USUAL_MONTH } from "../bot/views/report-sample.ts";
import { DRAWINGS } from "./drawing-samples.ts";
import { misdrawn } from "./misdrawn.ts";
import { decodePng } from "./pixels.ts";

/** Of a file. A usual picture has 240 kB, one full of text 430 kB; Telegram compresses it again for the phone. */
const MAX_BYTES = 500_000;

const OPTIONS: readonly PictureOptions[] = [
  { language: "pt", theme: "light" },
  { language: "en", theme: "dark" },
];

const FULL: Readonly<Record<string, Drawing>> = {
  "three full currencies": inCurrencies(["BRL", "USD", "EUR"], (minor) => minor),
  "five currencies with the largest amounts": inCurrencies(
    ["BRL", "USD", "EUR", "GBP", "ARS"],
    (minor) => 98_765_432_109_876 - minor,
  ),
};

let draw: DrawPicture;
let tools: Pick<Page, "measure" | "legible">;

beforeAll(() => {
  registerFonts();
  draw = createDrawing();
  tools = { measure: createMeasure(), legible: createLegible() };
});

describe("a drawn picture", () => {
  const all = Object.entries({ ...DRAWINGS, ...FULL }).flatMap(([name, drawing]) =>
    OPTIONS.map((options) => [name, options, drawing] as const),
  );

  it.each(all)(
    "is a PNG file that shows every mark of its layout: %s (%o)",
    async (_, options, of) => {
      const picture = layOut(of, options);
      const file = Buffer.from(await draw(picture));
      const { width, height } = picture;
      expect(imageSize(file, { decodesPictures: true })).toEqual({ format: "png", width, height });
      expect(file.length).toBeLessThan(MAX_BYTES);
      expect(misdrawn(picture, await decodePng(file), tools.measure)).toEqual([]);
    },
  );

  it("is the same file each time, whatever was drawn between", async () => {
    const [usual, other] = [sample("report"), sample("months")];
    const first = await draw(usual);
    await draw(other);
    expect(Buffer.compare(await draw(usual), first)).toBe(0);
  });
});

describe("the check of what is drawn", () => {
  it.each([
    ["texts", "comparison"],
    ["bars", "comparison"],
    ["columns", "months"],
    ["lines", "days"],
    ["rings", "accounts"],
    ["arrows", "comparison"],
    ["spots", "months"],
    ["logos", "report"],
    ["rules", "days"],
    ["panels", "report of a running month"],
    ["ticks", "report of a running month"],
    ["icons", "report of a running month"],
    ["icons", "card"],
  ] as const)(
    "finds that one of the %s is missing, and that one is too many",
    async (marks, of) => {
      const whole = sample(of);
      const drawn = await drawnPixels(whole);
      for (const index of spread(whole[marks].length)) {
        const lacking = without(whole, marks, index);
        const drawnLacking = await drawnPixels(lacking);
        expect(misdrawn(whole, drawnLacking, tools.measure), `${index} is missing`).not.toEqual([]);
        expect(misdrawn(lacking, drawn, tools.measure), `${index} is too many`).not.toEqual([]);
      }
    },
    60_000,
  );
});

describe("the bundled fonts", () => {
  it("set amounts of as many digits equally wide", () => {
    const style = { size: 40, weight: 600, colour: "#000000", tabular: true } as const;
    const { measure } = tools;
    expect(measure("R$ 1.111,11", style)).toBeCloseTo(measure("R$ 8.888,88", style), 5);
    expect(measure("1", { ...style, tabular: false })).toBeLessThan(measure("1", style));
  });

  it("are three real weights, not one", () => {
    const widths = ([400, 600, 700] as const).map((weight) =>
      tools.measure("Alimentação", { size: 40, weight, colour: "#000000" }),
    );
    expect(new Set(widths.map((width) => width.toFixed(2))).size).toBe(3);
  });

  it("hold the accents of Portuguese and the signs of currencies", () => {
    const style = { size: 40, weight: 400, colour: "#000000" } as const;
    const missing = tools.measure("\uE000", style);
    for (const sign of "áâãàçéêíóôõúüº–…−€£¥₹₽₩")
      expect([sign, tools.measure(sign, style)]).not.toEqual([sign, missing]);
  });
});

function inCurrencies(codes: readonly string[], amountOf: (minor: number) => number): Drawing {
  const totals = codes.flatMap((currency) =>
    USUAL_MONTH.map((total) => ({ ...total, currency, minor: amountOf(total.minor) })),
  );
  return { kind: "report", report: reportOf(totals) };
}

function layOut(drawing: Drawing, { language, theme }: PictureOptions): Picture {
  return pictureOf(drawing, { language, theme: THEMES[theme], ...tools });
}

function sample(name: string): Picture {
  const drawing = DRAWINGS[name];
  if (!drawing) throw new Error(`There is no drawing of ${name}`);
  return layOut(drawing, { language: "pt", theme: "light" });
}

/** The first and the last place, and up to six between. */
function spread(count: number): number[] {
  const step = Math.max(1, (count - 1) / 7);
  const places = Array.from({ length: Math.min(count, 8) }, (_, n) => Math.round(n * step));
  return [...new Set(places)];
}

async function drawnPixels(picture: Picture) {
  return await decodePng(await draw(picture));
}

function without(whole: Picture, marks: keyof Marks, index: number): Picture {
  return { ...whole, [marks]: [...whole[marks]].filter((_, place) => place !== index) };
}
