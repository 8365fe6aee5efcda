import { INNER, WIDTH, type Page, type Part } from "./page.ts";
import { shrunkToFit } from "./fit-text.ts";

const HEIGHT = 440;

/** Where there is nothing to show, and that is meant. */
export function emptyPart(text: string, top: number, { theme, measure }: Page): Part {
  const style = shrunkToFit(text, { size: 44, weight: 600, colour: theme.soft }, INNER, measure);
  return {
    texts: [{ text, x: WIDTH / 2, y: top + 380, align: "center", ...style }],
    logos: [{ x: WIDTH / 2, y: top + 180, size: 200, colour: theme.tint, slice: theme.highlight }],
    bottom: top + HEIGHT,
  };
}

/** The empty space a picture ends with. */
export function endPart(top: number): Part {
  return { bottom: top + 44 };
}
