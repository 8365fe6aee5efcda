import { shrunkToFit } from "./fit-text.ts";
import { INNER, MARGIN, type Page } from "./page.ts";
import type { TextMark } from "./picture.ts";

/** The heading of a section. */
export function headingMark(text: string, y: number, { theme, measure }: Page): TextMark {
  const style = shrunkToFit(text, { size: 40, weight: 600, colour: theme.ink }, INNER, measure);
  return { text, x: MARGIN, y, align: "left", ...style };
}
