import { INNER, WIDTH, type Page, type Section } from "./page.ts";
import { shrunkToFit } from "./fit-text.ts";

const SECTION_HEIGHT = 440;

/** The logo and a text, in place of amounts. */
export function emptySection(text: string, top: number, { theme, measure }: Page): Section {
  const style = shrunkToFit(text, { size: 44, weight: 600, colour: theme.muted }, INNER, measure);
  return {
    texts: [{ text, x: WIDTH / 2, y: top + 380, align: "center", ...style }],
    logos: [{ x: WIDTH / 2, y: top + 180, size: 200, colour: theme.tint, slice: theme.highlight }],
    bottom: top + SECTION_HEIGHT,
  };
}

/** The space below the last marks of a picture. */
export function endSection(top: number): Section {
  return { bottom: top + 44 };
}
