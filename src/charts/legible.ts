import { createCanvas } from "canvas";
import { withPlainWidth } from "../domain/readable-name.ts";
import { cssFont, isPlain } from "./fonts.ts";

/** A character that no font has. */
const UNKNOWN_CHARACTER = "\u{10FFFE}";
const SIZE = 24;
/** Names repeat, and so do their characters. */
const MAX_CACHED = 2_000;

/**
 * Creates a function that drops the characters of a name that the bundled fonts lack: they would be drawn as
 * empty boxes. It compares what the fonts draw, which must be registered.
 */
export function createLegible(): (name: string) => string {
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
  const context = createCanvas(SIZE * 4, SIZE * 2).getContext("2d");
  let missing: Buffer | undefined;
  const known = new Map<string, boolean>();

  function drawn(character: string): Buffer {
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    context.font = cssFont({ size: SIZE, weight: 400 }, character);
    context.fillText(character, 0, SIZE * 1.5);
    return Buffer.from(context.getImageData(0, 0, width, height).data);
  }

  function isDrawable(character: string): boolean {
    const answer =
      known.get(character) ?? Array.from(character).every((one) => isJoiner(one) || isInFonts(one));
    if (known.size < MAX_CACHED) known.set(character, answer);
    return answer;
  }

  function isInFonts(character: string): boolean {
    if (isPlain(character)) return true;
    missing ??= drawn(UNKNOWN_CHARACTER);
    return !drawn(character).equals(missing);
  }

  return (name) => {
    const text = withPlainWidth(name).normalize("NFC");
    if (isPlain(text)) return text;
    const kept = [...graphemes.segment(text)].filter(({ segment }) => isDrawable(segment));
    return kept
      .map(({ segment }) => segment)
      .join("")
      .replaceAll(/\s+/g, " ")
      .trim();
  };
}

/** Characters that join or colour others, and are not drawn themselves. */
function isJoiner(character: string): boolean {
  return /^(?:\u200D|\p{Variation_Selector}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])$/u.test(
    character,
  );
}
