import { createCanvas, loadImage } from "canvas";
import { array, assert, asyncProperty, integer, nat, record, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { encodePng } from "../../../src/charts/png/encode-png.ts";
import type { Pixels } from "../../../src/charts/png/rows.ts";
import { imageSize } from "../../sandbox/telegram/image-size.ts";

/** Colours that differ by less are one: the two lowest bits of a channel are not looked at. */
const ALIKE = 3;

type Rgb = readonly [red: number, green: number, blue: number];

describe("a PNG of few colours", () => {
  it("shows every pixel as it was drawn, whatever is drawn", async () => {
    const channel = integer({ min: 0, max: 255 });
    const picture = record({
      width: integer({ min: 1, max: 40 }),
      height: integer({ min: 1, max: 12 }),
      inks: array(tuple(channel, channel, channel), { minLength: 1, maxLength: 120 }),
    }).chain(({ width, height, inks }) =>
      array(nat(inks.length - 1), { minLength: width * height, maxLength: width * height }).map(
        (places) => pixelsOf(width, height, (x, y) => inks[places[y * width + x] ?? 0]),
      ),
    );
    await assert(
      asyncProperty(picture, async (pixels) => {
        expect(await distance(pixels)).toBeLessThanOrEqual(ALIKE);
      }),
      { numRuns: 60 },
    );
  });

  it("shows surfaces in exactly their colours, also beside those that look like them", async () => {
    const surfaces: Rgb[] = [
      [255, 255, 255],
      [0, 114, 178],
      [18, 18, 18],
    ];
    const pixels = pixelsOf(90, 40, (x, y) => {
      const [red, green, blue] = surfaces[Math.floor(x / 30)] ?? [0, 0, 0];
      return y === 20 && x % 30 === 0 ? [red ^ 1, green ^ 1, blue ^ 1] : [red, green, blue];
    });
    const shown = await decode(encodePng(pixels));
    for (const [index, surface] of surfaces.entries())
      expect(shown(index * 30 + 15, 10)).toEqual(surface);
  });

  it("repeats rows that are as the one above, and only those", async () => {
    const pixels = pixelsOf(50, 9, (x, y) => (y % 4 === 3 && x === 49 ? [200, 0, 0] : [9, 9, 9]));
    expect(await distance(pixels)).toBe(0);
  });
});

describe("a PNG of more colours than a palette holds", () => {
  it("keeps the edges of every shape in its own hue", async () => {
    const inks: Rgb[] = [
      [0, 114, 178],
      [213, 94, 0],
      [0, 158, 115],
      [120, 40, 140],
      [230, 159, 0],
      [20, 20, 20],
    ];
    const edges = pixelsOf(256, 12, (x, y) => mix(inks[Math.floor(y / 2)], x / 255));
    expect(await distance(edges)).toBeLessThanOrEqual(20);
  });

  it("gives each pixel the nearest colour there is", async () => {
    const noise = pixelsOf(40, 40, (x, y) => [(x * 97) % 256, (y * 57) % 256, (x * y * 31) % 256]);
    const shown = await decode(encodePng(noise));
    const places = Array.from({ length: 1600 }, (_, at) => [at % 40, Math.floor(at / 40)] as const);
    const palette = [
      ...new Map(places.map(([x, y]) => [String(shown(x, y)), shown(x, y)])).values(),
    ];
    expect(palette).toHaveLength(256);
    for (const [x, y] of places) {
      const drawn = rgbAt(noise, x, y);
      const best = Math.min(...palette.map((colour) => length(colour, drawn)));
      expect(length(shown(x, y), drawn)).toBeLessThanOrEqual(
        best + 2 * length([0, 0, 0], [3, 3, 3]),
      );
    }
  });
});

it("is a whole file of the picture's size, smaller than the canvas's own", () => {
  const canvas = createCanvas(300, 200);
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, 300, 200);
  context.fillStyle = "#0072b2";
  context.arc(150, 100, 80, 0, Math.PI * 2);
  context.fill();
  const bytes = encodePng({ width: 300, height: 200, data: canvas.data() });
  expect(imageSize(bytes)).toEqual({ format: "png", width: 300, height: 200 });
  expect(bytes.length).toBeLessThan(canvas.encodeSync("png").length);
});

function pixelsOf(
  width: number,
  height: number,
  inkAt: (x: number, y: number) => Rgb | undefined,
): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set([...(inkAt(x, y) ?? [0, 0, 0]), 255], (y * width + x) * 4);
  return { width, height, data };
}

/** By a decoder that is not ours. */
async function decode(png: Buffer): Promise<(x: number, y: number) => Rgb> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data, width } = context.getImageData(0, 0, image.width, image.height);
  return (x, y) => {
    const at = (y * width + x) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
}

/** The largest difference of any channel of any pixel from what was drawn, in levels of 255. */
async function distance(pixels: Pixels): Promise<number> {
  const shown = await decode(encodePng(pixels));
  let most = 0;
  for (let y = 0; y < pixels.height; y++)
    for (let x = 0; x < pixels.width; x++)
      most = Math.max(most, ...differences(shown(x, y), rgbAt(pixels, x, y)));
  return most;
}

function rgbAt({ width, data }: Pixels, x: number, y: number): Rgb {
  const at = (y * width + x) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

function differences(a: Rgb, b: Rgb): number[] {
  return a.map((channel, index) => Math.abs(channel - (b[index] ?? 0)));
}

function length(a: Rgb, b: Rgb): number {
  return Math.hypot(...differences(a, b));
}

/** An ink on white paper, from no ink to nothing else. */
function mix(ink: Rgb | undefined, share: number): Rgb {
  const [red, green, blue] = (ink ?? [0, 0, 0]).map((channel) =>
    Math.round(255 - (255 - channel) * share),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}
