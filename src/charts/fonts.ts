import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "canvas";
import type { Measure, TextStyle, Weight } from "./picture.ts";

/**
 * Names of our own, so that a font of the machine can never take the place of the bundled one. The
 * second family holds the rarer letters and currency signs.
 */
const FAMILY = "Quanto Inter";
const EXTENDED_FAMILY = "Quanto Inter Extended";
const WEIGHTS: readonly Weight[] = [400, 600, 700];

/** Makes the bundled fonts known to the canvas of this thread. Throws when a file is missing. */
export function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const weight of WEIGHTS) {
    register(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`), FAMILY);
    register(
      resolve(`@fontsource/inter/files/inter-latin-ext-${weight}-normal.woff2`),
      EXTENDED_FAMILY,
    );
  }
}

function register(path: string, family: string): void {
  if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`Cannot read the font ${path}`);
}

export function cssFont({ size, weight }: Pick<TextStyle, "size" | "weight">): string {
  return `${weight} ${size}px "${FAMILY}", "${EXTENDED_FAMILY}"`;
}

/** Measures with the bundled fonts, which must be registered. */
export function createMeasure(): Measure {
  const context = createCanvas(1, 1).getContext("2d");
  return (text, style) => {
    context.font = cssFont(style);
    return tabularPieces(text, style, (piece) => context.measureText(piece).width).width;
  };
}

export interface TabularPieces {
  readonly width: number;
  readonly pieces: readonly { readonly text: string; readonly x: number }[];
}

/**
 * Where each piece of a text stands when every digit takes the width of a zero. The canvas cannot
 * ask a font for its tabular digits, so they are set one by one.
 */
export function tabularPieces(
  text: string,
  style: Pick<TextStyle, "tabular">,
  widthOf: (piece: string) => number,
): TabularPieces {
  if (!style.tabular) return { width: widthOf(text), pieces: [{ text, x: 0 }] };
  const cell = widthOf("0");
  const pieces: { text: string; x: number }[] = [];
  let x = 0;
  for (const piece of text.split(/(\d)/).filter((part) => part !== "")) {
    const own = widthOf(piece);
    const isDigit = /^\d$/.test(piece);
    pieces.push({ text: piece, x: isDigit ? x + (cell - own) / 2 : x });
    x += isDigit ? cell : own;
  }
  return { width: x, pieces };
}
