import type { Measure, TextStyle } from "./picture.ts";

/** The text in lines no wider than `width`, broken at spaces but not at no-break spaces. */
export function wrapText(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
