import { createCanvas } from "canvas";
import { withPlainWidth } from "../domain/readable-name.ts";
import { cssFont, isPlain } from "./fonts.ts";

/** A sign that no font has. */
const NO_SIGN = "\u{10FFFE}";
const SIZE = 24;
/** Merchants repeat, and so do their signs. */
const MOST_KNOWN = 2_000;

/**
 * Drops the signs that the bundled fonts cannot draw, which would stand there as empty boxes. Asks the
 * fonts themselves, which must be registered, by looking at what they draw.
 */
export function createLegible(): (name: string) => string {
  const signs = new Intl.Segmenter("en", { granularity: "grapheme" });
  const context = createCanvas(SIZE * 4, SIZE * 2).getContext("2d");
  let missing: Buffer | undefined;
  const known = new Map<string, boolean>();

  function drawn(sign: string): Buffer {
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    context.font = cssFont({ size: SIZE, weight: 400 }, sign);
    context.fillText(sign, 0, SIZE * 1.5);
    return Buffer.from(context.getImageData(0, 0, width, height).data);
  }

  function isDrawable(sign: string): boolean {
    const answer =
      known.get(sign) ?? Array.from(sign).every((one) => isJoiner(one) || isInFonts(one));
    if (known.size < MOST_KNOWN) known.set(sign, answer);
    return answer;
  }

  function isInFonts(sign: string): boolean {
    if (isPlain(sign)) return true;
    missing ??= drawn(NO_SIGN);
    return !drawn(sign).equals(missing);
  }

  return (name) => {
    const text = withPlainWidth(name).normalize("NFC");
    if (isPlain(text)) return text;
    const kept = [...signs.segment(text)].filter(({ segment }) => isDrawable(segment));
    return kept
      .map(({ segment }) => segment)
      .join("")
      .replaceAll(/\s+/g, " ")
      .trim();
  };
}

/** Signs that only bind others together, or colour them, and are never seen themselves. */
function isJoiner(sign: string): boolean {
  return /^(?:\u200D|\p{Variation_Selector}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])$/u.test(sign);
}
