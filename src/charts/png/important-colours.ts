import { eachRun, type Row } from "./rows.ts";

/** Of a chart, that many cover nearly everything; the others are at the edges of letters and shapes. */
const SURFACES = 32;

/**
 * The colours that matter in some rows, those first that cover the most. Of the rare ones that look much
 * the same only one is there, so that every letter and shape has some for its edges.
 */
export function importantColours(rows: readonly Row[]): number[] {
  const areas = new Map<number, { readonly colour: number; area: number }>();
  const add = (colour: number, length: number) => {
    const known = areas.get(colour);
    if (known) known.area += length;
    else areas.set(colour, { colour, area: length });
  };
  for (const row of rows) eachRun(row, add);
  return [...areas.values()]
    .toSorted((a, b) => b.area - a.area || a.colour - b.colour)
    .map(({ colour }) => colour)
    .filter(isNew());
}

function isNew(): (colour: number, rank: number) => boolean {
  const seen = new Set<number>();
  return (colour, rank) => {
    const steps = colour & 0xf8_f8_f8;
    const isNewOne = rank < SURFACES || !seen.has(steps);
    seen.add(steps);
    return isNewOne;
  };
}
