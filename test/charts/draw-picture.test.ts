import { createCanvas, loadImage } from "canvas";
import { beforeAll, describe, expect, it } from "vitest";
import { createDrawing, type DrawPicture } from "../../src/charts/draw-picture.ts";
import { createMeasure, registerFonts } from "../../src/charts/fonts.ts";
import type { Measure, Picture } from "../../src/charts/picture.ts";
import { reportPicture } from "../../src/charts/report-picture.ts";
import { LIGHT } from "../../src/charts/theme.ts";
import type { Report } from "../../src/domain/report.ts";
import { reportOf, spending, USUAL_MONTH } from "../bot/views/report-sample.ts";

let draw: DrawPicture;
let measure: Measure;

beforeAll(() => {
  registerFonts();
  draw = createDrawing();
  measure = createMeasure();
});

const usual = reportOf(USUAL_MONTH);
const manyCurrencies = reportOf([
  ...USUAL_MONTH,
  ...USUAL_MONTH.map((total) => ({ ...total, currency: "USD" })),
  ...USUAL_MONTH.map((total) => ({ ...total, currency: "EUR" })),
]);

const largeAmounts = reportOf(
  ["BRL", "USD", "EUR", "GBP", "ARS"].flatMap((currency) =>
    USUAL_MONTH.map((total) => ({ ...total, currency, minor: 98_765_432_109_876 - total.minor })),
  ),
);

describe("a drawn report", () => {
  it.each([
    ["a usual month", usual],
    ["nothing", reportOf([])],
    ["three full currencies", manyCurrencies],
    ["five, of the largest amounts", largeAmounts],
  ])("is a PNG of the picture's size that a phone loads at once: %s", async (_name, report) => {
    const picture = pictureOf(report);
    const bytes = draw(picture);
    const image = await loadImage(Buffer.from(bytes));
    expect(Buffer.from(bytes).toString("latin1", 1, 4)).toBe("PNG");
    expect([image.width, image.height]).toEqual([1080, picture.height]);
    expect(bytes.length).toBeLessThan(150_000);
  });

  it("has each bar where and as long as the model says, in its colour, on a white ground", async () => {
    const picture = pictureOf(usual);
    const colourAt = await pixelsOf(draw(picture));
    expect(picture.bars).toHaveLength(6);
    for (const { x, y, width, colour } of picture.bars) {
      expectColour(colourAt(x + 12, y), colour);
      expectColour(colourAt(x + width - 12, y), colour);
      expectColour(colourAt(x + width + 8, y), LIGHT.ground);
      expectColour(colourAt(x + width / 2, y - 20), LIGHT.ground);
    }
    expectColour(colourAt(4, 4), LIGHT.ground);
    expectColour(colourAt(1076, picture.height - 4), LIGHT.ground);
  });

  it("has ink where its texts stand", async () => {
    const picture = pictureOf(usual);
    const colourAt = await pixelsOf(draw(picture));
    for (const mark of picture.texts) {
      const width = measure(mark.text, mark);
      const left = mark.align === "left" ? mark.x : mark.x - width;
      expect(hasInk(colourAt, left, left + width, mark.y - mark.size * 0.3)).toBe(true);
    }
  });

  it("is the same picture each time, whatever was drawn between", () => {
    const first = draw(pictureOf(usual));
    draw(pictureOf(reportOf([spending("10000000", 1)])));
    expect(Buffer.compare(draw(pictureOf(usual)), first)).toBe(0);
  });
});

describe("the bundled fonts", () => {
  it("set amounts of as many digits equally wide", () => {
    const style = { size: 40, weight: 600, colour: "#000000", tabular: true } as const;
    expect(measure("R$ 1.111,11", style)).toBeCloseTo(measure("R$ 8.888,88", style), 5);
    expect(measure("1", { ...style, tabular: false })).toBeLessThan(measure("1", style));
  });

  it("are three real weights, not one", () => {
    const widths = ([400, 600, 700] as const).map((weight) =>
      measure("Alimentação", { size: 40, weight, colour: "#000000" }),
    );
    expect(new Set(widths.map((width) => width.toFixed(2))).size).toBe(3);
  });

  it("hold the accents of Portuguese and the signs of currencies", () => {
    const style = { size: 40, weight: 400, colour: "#000000" } as const;
    const missing = measure("\uE000", style);
    for (const sign of "áâãàçéêíóôõúüº–…−€£¥₹₽₩")
      expect([sign, measure(sign, style)]).not.toEqual([sign, missing]);
  });
});

function pictureOf(report: Report): Picture {
  return reportPicture(report, { language: "pt", theme: LIGHT, measure, legible: (name) => name });
}

type Pixel = readonly [red: number, green: number, blue: number];
type Pixels = (x: number, y: number) => Pixel;

async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return (x, y) => {
    const at = (Math.round(y) * image.width + Math.round(x)) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
}

function expectColour(pixel: Pixel, hex: string): void {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  for (const [index, channel] of pixel.entries())
    expect(Math.abs(channel - (wanted[index] ?? 0))).toBeLessThanOrEqual(3);
}

function hasInk(colourAt: Pixels, left: number, right: number, y: number): boolean {
  for (let x = left; x < right; x++) if (Math.min(...colourAt(x, y)) < 160) return true;
  return false;
}
