import type { Page, Part } from "./page.ts";
import { WIDTH } from "./page.ts";
import type { Marks, Picture } from "./picture.ts";

/** A phone shows pictures of about this shape as wide as its screen. */
export const LEAST_HEIGHT = 1080;

/** Puts a picture's parts together; the last one ends it. */
export function compose(parts: readonly Part[], { theme }: Page): Picture {
  return {
    width: WIDTH,
    height: Math.round(Math.max(LEAST_HEIGHT, ...parts.map(({ bottom }) => bottom))),
    ground: theme.ground,
    ...marksOf(parts),
  };
}

/** The marks of several parts, each kind by itself. */
export function marksOf(parts: readonly Partial<Marks>[]): Marks {
  return {
    bars: parts.flatMap(({ bars = [] }) => bars),
    columns: parts.flatMap(({ columns = [] }) => columns),
    lines: parts.flatMap(({ lines = [] }) => lines),
    rings: parts.flatMap(({ rings = [] }) => rings),
    texts: parts.flatMap(({ texts = [] }) => texts),
    rules: parts.flatMap(({ rules = [] }) => rules),
    spots: parts.flatMap(({ spots = [] }) => spots),
    arrows: parts.flatMap(({ arrows = [] }) => arrows),
    logos: parts.flatMap(({ logos = [] }) => logos),
  };
}
