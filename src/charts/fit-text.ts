import type { Measure, TextStyle } from "./picture.ts";

/** The style with the largest size, from its own downwards, at which the text is no wider than `width`. */
export function shrunkToFit(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
): TextStyle {
  const actual = measure(text, style);
  return actual <= width ? style : { ...style, size: Math.floor((style.size * width) / actual) };
}

/** The text, or as many of its first words as fit followed by an ellipsis; a single long word is cut. */
export function shortenedToFit(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
): string {
  if (measure(text, style) <= width) return text;
  const words = text.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const shorter = `${withoutLooseEnd(words.slice(0, count))}…`;
    if (measure(shorter, style) <= width) return shorter;
  }
  let length = text.length - 1;
  while (length > 1 && measure(`${text.slice(0, length)}…`, style) > width) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}

/** `Empréstimos e` ends on nothing: a conjunction or comma at the end goes too. */
function withoutLooseEnd(words: readonly string[]): string {
  const isLoose = (word: string | undefined) =>
    word !== undefined && /^(e|de|and|of|-)$/.test(word);
  const kept = isLoose(words.at(-1)) ? words.slice(0, -1) : words;
  return kept.join(" ").replace(/[,;:]$/, "");
}
