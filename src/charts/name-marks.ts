import type { DisplayName } from "./display-name-of.ts";
import { shortenedToFit, shrunkToFit } from "./fit-text.ts";
import type { Page } from "./page.ts";
import type { TextMark, TextStyle } from "./picture.ts";
import { wrapText } from "./wrap-text.ts";

const MIN_NAME_SIZE = 34;
/** From one line to the next, as part of the size of the letters. */
const LINE_HEIGHT = 1.25;

/**
 * A name that is made smaller to fit, or broken into two lines; only what two lines have no room for is
 * shortened. The end of the name is always there.
 */
export function nameMarks(
  { text: name, tail }: DisplayName,
  style: TextStyle & { readonly x: number; readonly y: number },
  room: number,
  { measure }: Page,
): TextMark[] {
  const smaller = shrunkToFit(name + tail, style, room, measure);
  const lineOf = (text: string, size: number, y: number): TextMark => ({
    text,
    align: "left",
    ...style,
    size,
    y,
  });
  const least = Math.min(MIN_NAME_SIZE, style.size);
  if (smaller.size >= least) return [lineOf(name + tail, smaller.size, style.y)];
  const small = { ...style, size: least };
  const [first = "", ...others] = wrapText(name, small, room, measure);
  const second = style.y + Math.round(least * LINE_HEIGHT);
  const rest = others.join(" ");
  // A single long word leaves the second line to the end of the name.
  const [above, below] = rest === "" && tail === "" ? [first, null] : [first, rest];
  const line = shortenedToFit(above, small, room, measure);
  if (below === null) return [lineOf(line, least, style.y)];
  const left = room - measure(tail, small);
  const end = below === "" ? tail.trim() : shortenedToFit(below, small, left, measure) + tail;
  return [lineOf(line, least, style.y), lineOf(end, least, second)];
}
