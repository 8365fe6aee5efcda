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

/**
 * The text, or as many of its first words as fit followed by an ellipsis; a single long word is cut.
 * Text beyond `MAX_LETTERS` is not measured: nothing that long fits a picture.
 */
export function shortenedToFit(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
): string {
  const fits = (shown: string) => measure(shown, style) <= width;
  if (text.length <= MAX_LETTERS && fits(text)) return text;
  const words = text.slice(0, MAX_LETTERS).split(" ");
  const ofWords = (count: number) => `${withoutLooseEnd(words.slice(0, count))}…`;
  const isCut = text.length > MAX_LETTERS;
  const wordCount = largestThat(isCut ? words.length : words.length - 1, (count) =>
    fits(ofWords(count)),
  );
  if (wordCount > 0) return ofWords(wordCount);
  const letters = Array.from(text.slice(0, MAX_LETTERS));
  const ofLetters = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  return ofLetters(
    Math.max(
      1,
      largestThat(letters.length - 1, (count) => fits(ofLetters(count))),
    ),
  );
}

const MAX_LETTERS = 400;

/** The largest count up to `most` that fits, by bisection, as a longer text is wider; 0 if none fits. */
function largestThat(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, Math.max(0, most)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Drops a conjunction or comma at the end, as in `Empréstimos e`. */
function withoutLooseEnd(words: readonly string[]): string {
  const isLoose = (word: string | undefined) =>
    word !== undefined && /^(e|de|and|of|-)$/.test(word);
  const kept = isLoose(words.at(-1)) ? words.slice(0, -1) : words;
  return kept.join(" ").replace(/[,;:]$/, "");
}
