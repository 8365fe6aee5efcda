import type { Page, Section } from "./page.ts";
import { WIDTH } from "./page.ts";
import type { Marks, Picture } from "./picture.ts";

/** Pixels. Telegram shows a picture of at most this width as wide as the phone's screen. */
export const MIN_HEIGHT = 720;

/** The picture of some sections, as high as the last one ends, and at least `MIN_HEIGHT`. */
export function composePicture(sections: readonly Section[], { theme }: Page): Picture {
  return {
    width: WIDTH,
    height: Math.round(Math.max(MIN_HEIGHT, ...sections.map(({ bottom }) => bottom))),
    background: theme.background,
    ...marksOf(sections),
  };
}

/** The marks of several sections in one list for each kind of mark. */
export function marksOf(sections: readonly Partial<Marks>[]): Marks {
  return {
    panels: sections.flatMap(({ panels = [] }) => panels),
    bars: sections.flatMap(({ bars = [] }) => bars),
    columns: sections.flatMap(({ columns = [] }) => columns),
    lines: sections.flatMap(({ lines = [] }) => lines),
    rings: sections.flatMap(({ rings = [] }) => rings),
    texts: sections.flatMap(({ texts = [] }) => texts),
    rules: sections.flatMap(({ rules = [] }) => rules),
    spots: sections.flatMap(({ spots = [] }) => spots),
    arrows: sections.flatMap(({ arrows = [] }) => arrows),
    logos: sections.flatMap(({ logos = [] }) => logos),
    ticks: sections.flatMap(({ ticks = [] }) => ticks),
    icons: sections.flatMap(({ icons = [] }) => icons),
  };
}
