/** A picture without transparency, row by row from the top left: red, green, blue and alpha of each pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A row of pixels: each a number of 32 bits with red in the lowest byte, then green, blue and alpha. */
export type Row = Int32Array;

export function rowsOf({ width, height, data }: Pixels): Row[] {
  const all = new Int32Array(data.buffer, data.byteOffset, width * height);
  return Array.from({ length: height }, (_, y) => all.subarray(y * width, (y + 1) * width));
}

/** Tells of every stretch of one colour, from the left. */
export function eachRun(row: Row, visit: (colour: number, length: number) => void): void {
  const end = row.length;
  let at = 0;
  while (at < end) {
    const colour = row[at] ?? 0;
    const start = at;
    do at++;
    while (at < end && row[at] === colour);
    visit(colour, at - start);
  }
}

export function isSameRow(a: Row, b: Row): boolean {
  return bytesOf(a).equals(bytesOf(b));
}

function bytesOf({ buffer, byteOffset, byteLength }: Row): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
