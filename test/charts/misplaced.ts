import type { Measure, Picture } from "../../src/charts/picture.ts";
import { markBoxes, surfaceBoxes, textBox, type Box } from "./picture-boxes.ts";
import { measure } from "./picture-page.ts";

/** Pixels of background at each side, above and below all marks. */
const SIDE = 60;
const TOP = 30;
const BOTTOM = 24;
/** At most so much of it below the last mark of a picture whose height is that of its marks. */
const MAX_BOTTOM = 140;
/** A card has one height, whatever it says. */
const FIXED_HEIGHTS = new Set([720, 1350]);
/** Pixels between two texts of a line, and between two lines. */
const GAP = 6;
const LINE_GAP = 10;

/** What is wrong with where the marks stand: cut at an edge, over one another, or far above the end. */
export function misplaced(picture: Picture, measureWith: Measure = measure): string[] {
  const { width, height } = picture;
  const texts = picture.texts.map((mark) => textBox(mark, measureWith));
  const all = markBoxes(picture, measureWith);
  const outside = all.filter(
    ({ left, right, top, bottom }) =>
      left < SIDE || right > width - SIDE || top < TOP || bottom > height - BOTTOM,
  );
  const surfaces = surfaceBoxes(picture);
  const over = texts.flatMap((text, index) =>
    [
      ...texts.slice(index + 1).filter((other) => overlap(text, other, GAP, LINE_GAP)),
      ...surfaces.filter((other) => overlap(text, other)),
    ].map((other) => `${text.what} is over ${other.what}`),
  );
  const end = Math.max(...all.map(({ bottom }) => bottom));
  return [
    ...outside.map(({ what }) => `${what} is outside`),
    ...over,
    ...(!FIXED_HEIGHTS.has(height) && height - end > MAX_BOTTOM ? [`nothing is below ${end}`] : []),
  ];
}

function overlap(a: Box, b: Box, gap = 0, lineGap = 0): boolean {
  const isBeside = a.right + gap <= b.left || b.right + gap <= a.left;
  const isBelow = a.bottom + lineGap <= b.top || b.bottom + lineGap <= a.top;
  return !isBeside && !isBelow;
}
