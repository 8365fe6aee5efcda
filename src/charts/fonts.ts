import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "canvas";
import type { Measure, TextStyle, Weight } from "./picture.ts";

const WEIGHTS: readonly Weight[] = [400, 600, 700];
/** Inter's files, the one for Portuguese and English first, then rarer letters and currency signs. */
const ALPHABETS = [
  "latin",
  "latin-ext",
  "vietnamese",
  "greek",
  "greek-ext",
  "cyrillic",
  "cyrillic-ext",
] as const;
/** Emoji in one colour; its files hold some of them each. */
const EMOJI_FILES = 11;

/**
 * Names of our own, so that a font of the machine can never take the place of a bundled one. Each file
 * has its own name: of a family of several files, only the first is asked for a sign.
 */
const nameOf = (file: string) => `Quanto ${file}`;
const LETTERS = listOf(ALPHABETS.slice(0, 2).map(nameOf));
const EVERYTHING = listOf([
  ...ALPHABETS.map(nameOf),
  ...Array.from({ length: EMOJI_FILES }, (_, index) => nameOf(`emoji-${index}`)),
]);

/** Makes the bundled fonts known to the canvas of this thread. Throws when a file is missing. */
export function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const weight of WEIGHTS)
    for (const alphabet of ALPHABETS)
      register(
        resolve(`@fontsource/inter/files/inter-${alphabet}-${weight}-normal.woff2`),
        nameOf(alphabet),
      );
  for (let index = 0; index < EMOJI_FILES; index++)
    register(
      resolve(`@fontsource/noto-emoji/files/noto-emoji-${index}-500-normal.woff2`),
      nameOf(`emoji-${index}`),
    );
}

function register(path: string, family: string): void {
  if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`Cannot read the font ${path}`);
}

/** Asking all the fonts for a sign takes its time, so only texts that need them name them all. */
export function cssFont(
  { size, weight }: Pick<TextStyle, "size" | "weight">,
  text: string,
): string {
  return `${weight} ${size}px ${isPlain(text) ? LETTERS : EVERYTHING}`;
}

/** Whether it is made of the letters and signs that Inter's first two files surely have. */
export function isPlain(text: string): boolean {
  return /^[\u0020-\u007E\u00A0-\u017F\u2013\u2014\u2019\u2022\u2026\u2212\u202F€]*$/.test(text);
}

function listOf(families: readonly string[]): string {
  return families.map((family) => `"${family}"`).join(", ");
}

/** Measures with the bundled fonts, which must be registered. */
export function createMeasure(): Measure {
  const context = createCanvas(1, 1).getContext("2d");
  return (text, style) => {
    const font = cssFont(style, text);
    context.font = font;
    return tabularPieces(text, style, (piece) => widthIn(context, font, piece)).width;
  };
}

/** Amounts are set piece by piece, and their pieces are the same few. */
const widths = new Map<string, number>();
const LONGEST_KEPT = 4;
const MOST_KEPT = 5_000;

/** The width of a text in the font that the context has. */
export function widthIn(context: SKRSContext2D, font: string, text: string): number {
  if (text.length > LONGEST_KEPT) return context.measureText(text).width;
  const key = `${font} ${text}`;
  const kept = widths.get(key);
  if (kept !== undefined) return kept;
  const { width } = context.measureText(text);
  if (widths.size < MOST_KEPT) widths.set(key, width);
  return width;
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
