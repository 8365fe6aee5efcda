import { createCanvas, loadImage } from "canvas";

/** Pixels of a side of a cell. */
const CELL = 40;

/** A picture seen from far away: a row of cells a line, each the mean of its pixels as `rrggbb`. */
export async function coarseGrid(png: Uint8Array): Promise<string[]> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const columns = Math.floor(image.width / CELL);
  return Array.from({ length: Math.floor(image.height / CELL) }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      meanOf(data, image.width, { left: column * CELL, top: row * CELL }),
    ).join(" "),
  );
}

function meanOf(
  data: Uint8ClampedArray,
  width: number,
  { left, top }: { left: number; top: number },
): string {
  const sums = [0, 0, 0];
  for (let y = top; y < top + CELL; y++)
    for (let x = left; x < left + CELL; x++)
      for (let channel = 0; channel < 3; channel++)
        sums[channel] = (sums[channel] ?? 0) + (data[(y * width + x) * 4 + channel] ?? 0);
  return sums
    .map((sum) =>
      Math.round(sum / CELL / CELL)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

/** The largest difference of any cell, in levels of 255; infinite where the size differs. */
export function gridDistance(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a, b].map((grid) => grid.join("").match(/[\da-f]{2}/g) ?? []);
  if (!one || !other || one.length !== other.length) return Infinity;
  return Math.max(
    ...one.map((level, index) =>
      Math.abs(Number.parseInt(level, 16) - Number.parseInt(other[index] ?? "0", 16)),
    ),
  );
}
