import type { Picture } from "../../src/charts/picture.ts";
import { extentOf } from "./picture-boxes.ts";
import { measure } from "./picture-page.ts";

/**
 * The texts of a picture as a person reads them: line by line from the top, each from the left. ▲ and ▼
 * are the arrows beside them; a space that does not break is a usual one.
 */
export function readPicture(picture: Picture): string[] {
  const texts = picture.texts.map((mark) => ({
    text: mark.text,
    y: mark.y,
    x: extentOf(mark, measure).left,
  }));
  const arrows = picture.arrows.map(({ x, y, size, direction }) => ({
    text: direction === "up" ? "▲" : "▼",
    // The baseline of the text that it belongs to: its middle is at half the height of the letters.
    y: nearest(
      y + size * 0.58,
      texts.map((mark) => mark.y),
    ),
    x,
  }));
  const lines = new Map<number, { text: string; x: number }[]>();
  for (const one of [...texts, ...arrows]) lines.set(one.y, [...(lines.get(one.y) ?? []), one]);
  return [...lines.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, line]) =>
      line
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(" | ")
        .replaceAll(/([▲▼]) \| /g, "$1 ")
        .replaceAll("\u00A0", " "),
    );
}

function nearest(y: number, candidates: readonly number[]): number {
  return candidates.reduce((best, one) => (Math.abs(one - y) < Math.abs(best - y) ? one : best), 0);
}
