import type { Page } from "../../src/charts/page.ts";
import type { Measure, Picture, TextMark } from "../../src/charts/picture.ts";
import { THEMES } from "../../src/charts/theme.ts";
import type { PictureOptions } from "../../src/domain/picture-options.ts";

/** Near to Inter, but the same on every machine. */
export const measure: Measure = (text, { size }) => text.length * size * 0.58;

/** Pages that need no font. */
export function pageOf({ language, theme }: PictureOptions): Page {
  return { language, theme: THEMES[theme], measure, legible: (name) => name };
}

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is wrong with where the marks stand: outside the margins, or over one another. */
export function misplaced(picture: Picture, measureWith = measure): string[] {
  const texts = picture.texts.map((mark) => textBox(mark, measureWith));
  const outside = [...texts, ...shapeBoxes(picture)].filter(
    ({ left, right, top, bottom }) =>
      left < 60 || right > picture.width - 60 || top < 30 || bottom > picture.height - 24,
  );
  const over = texts.flatMap((text, index) =>
    [...texts.slice(index + 1), ...shapeBoxes(picture)]
      .filter((other) => overlap(text, other))
      .map((other) => `${text.what} is over ${other.what}`),
  );
  return [...outside.map(({ what }) => `${what} is outside`), ...over];
}

function textBox(mark: TextMark, measureWith: Measure): Box {
  const width = measureWith(mark.text, mark);
  const left = mark.x - { left: 0, center: width / 2, right: width }[mark.align];
  const what = `"${mark.text}" (${Math.round(mark.x)}, ${mark.y})`;
  return { what, left, right: left + width, top: mark.y - mark.size * 0.74, bottom: mark.y };
}

function shapeBoxes({ bars, columns, arrows, spots }: Picture): Box[] {
  const square = (what: string, { x, y, size }: { x: number; y: number; size: number }): Box => ({
    what,
    left: x - size / 2,
    right: x + size / 2,
    top: y - size / 2,
    bottom: y + size / 2,
  });
  return [
    ...bars.map(({ x, y, width, height }) => ({
      what: `the bar at ${y}`,
      left: x,
      right: x + width,
      top: y - height / 2,
      bottom: y + height / 2,
    })),
    ...columns.map(({ x, base, end, width }) => ({
      what: `the column at ${Math.round(x)}`,
      left: x - width / 2,
      right: x + width / 2,
      top: Math.min(base, end),
      bottom: Math.max(base, end),
    })),
    ...arrows.map((arrow) => square(`the arrow at ${arrow.y}`, arrow)),
    ...spots.map((spot) => square(`the spot at ${spot.y}`, spot)),
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
