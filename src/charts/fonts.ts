import { createRequire } from "node:module";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "canvas";
import type { Measure, TextStyle, Weight } from "./picture.ts";

const WEIGHTS: readonly Weight[] = [400, 600, 700];
/** Inter's files, the one for Portuguese and English first, then rarer letters and currency symbols. */
const ALPHABETS = [
  "latin",
  "latin-ext",
  "vietnamese",
  "greek",
  "greek-ext",
  "cyrillic",
  "cyrillic-ext",
] as const;
/** The number of files of the emoji font, which has one colour. */
const EMOJI_FILES = 11;

/**
 * The fonts are registered under names of our own, so that a font of the machine never replaces a bundled
 * one. Each file has its own name: of a family of several files the canvas asks only the first for a character.
 */
const nameOf = (file: string) => `Quanto ${file}`;
const COMMON_FONTS = listOf(ALPHABETS.slice(0, 2).map(nameOf));
const ALL_FONTS = listOf([
  ...ALPHABETS.map(nameOf),
  ...Array.from({ length: EMOJI_FILES }, (_, index) => nameOf(`emoji-${index}`)),
]);

/** Registers the bundled fonts with the canvas of this process. Throws if a file is missing. */
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

/** The CSS font of a text. All fonts are named only for texts that need them: asking each for a character is slow. */
export function cssFont(
  { size, weight }: Pick<TextStyle, "size" | "weight">,
  text: string,
): string {
  return `${weight} ${size}px ${isPlain(text) ? COMMON_FONTS : ALL_FONTS}`;
}

/** Whether a text has only characters that Inter's first two files have. */
export function isPlain(text: string): boolean {
  return /^[\u0020-\u007E\u00A0-\u017F\u2013\u2014\u2019\u2022\u2026\u2212\u202F€]*$/.test(text);
}

function listOf(families: readonly string[]): string {
  return families.map((family) => `"${family}"`).join(", ");
}

/** Creates a function that measures texts in the bundled fonts, which must be registered. */
export function createMeasure(): Measure {
  const context = createCanvas(1, 1).getContext("2d");
  return (text, style) => {
    const font = cssFont(style, text);
    context.font = font;
    return tabularPieces(text, style, (piece) => widthIn(context, font, piece)).width;
  };
}

/** Widths of short pieces by font and text: amounts are drawn piece by piece, and most pieces repeat. */
const widths = new Map<string, number>();
const MAX_CACHED_LENGTH = 4;
const MAX_CACHED = 5_000;

/** The width of a text in the font that the context has. */
export function widthIn(context: SKRSContext2D, font: string, text: string): number {
  if (text.length > MAX_CACHED_LENGTH) return context.measureText(text).width;
  const key = `${font} ${text}`;
  const kept = widths.get(key);
  if (kept !== undefined) return kept;
  const { width } = context.measureText(text);
  if (widths.size < MAX_CACHED) widths.set(key, width);
  return width;
}

export interface TabularPieces {
  readonly width: number;
  readonly pieces: readonly { readonly text: string; readonly x: number }[];
}

/**
 * The position of each piece of a text in which every digit is as wide as a zero. The canvas cannot ask a
 * font for its tabular digits, so they are drawn one by one.
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
