import { createPalette, type Palette } from "./create-palette.ts";
import { importantColours } from "./important-colours.ts";
import { eachRun, isSameRow, type Pixels, type Row, rowsOf } from "./rows.ts";

/** A picture whose pixels are places in a palette. */
export interface Indexed {
  /** Red, green and blue of each colour. */
  readonly palette: Uint8Array;
  /** As PNG has them: before each row a zero, which says that its pixels stand there as they are. */
  readonly lines: Uint8Array;
}

export function toIndexed(pixels: Pixels): Indexed {
  const rows = rowsOf(pixels);
  const palette = createPalette();
  // Half of the rows tell which colours matter: the thinnest line of a chart is two pixels high.
  for (const colour of importantColours(rows.filter((_, y) => y % 2 === 0)))
    palette.placeOf(colour);
  const lines = linesOf(rows, pixels.width, palette);
  return { palette: bytesOf(palette), lines };
}

function bytesOf({ colours }: Palette): Uint8Array {
  return Uint8Array.from(colours.flatMap((colour) => [colour, colour >>> 8, colour >>> 16]));
}

function linesOf(rows: readonly Row[], width: number, palette: Palette): Uint8Array {
  const length = 1 + width;
  const lines = new Uint8Array(length * rows.length);
  for (const [y, row] of rows.entries()) {
    const start = y * length;
    const above = rows[y - 1];
    // Two rows in five are as the one above them.
    if (above && isSameRow(row, above)) lines.copyWithin(start, start - length, start);
    else writeLine(row, palette, lines, start + 1);
  }
  return lines;
}

function writeLine(row: Row, { placeOf }: Palette, lines: Uint8Array, start: number): void {
  let at = start;
  eachRun(row, (colour, length) => {
    const place = placeOf(colour);
    const end = at + length;
    // A loop is the faster way for the few pixels of a letter.
    if (length > 16) lines.fill(place, at, end);
    else for (let i = at; i < end; i++) lines[i] = place;
    at = end;
  });
}
