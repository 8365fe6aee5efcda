import { priceOf, type RecurrenceRow } from "./recurrence-row.ts";

/** Each shelf is this much dearer than the one below. */
const STEP = 1.25;

/** A row, and where it stands among others, all in their order. */
export interface Place {
  readonly row: RecurrenceRow;
  readonly rows: readonly RecurrenceRow[];
  readonly index: number;
}

/** Each row among those of exactly its price. */
export function amongSame(rows: readonly RecurrenceRow[]): Place[] {
  return placesOn(rows, (row) => [priceOf(row)]);
}

/** Each row among some that include all that cost up to a tenth more or less. */
export function amongNear(rows: readonly RecurrenceRow[]): Place[] {
  return placesOn(rows, (row) => {
    const own = Math.floor(Math.log(priceOf(row)) / Math.log(STEP));
    return [own, own - 1, own + 1];
  });
}

/** Puts each row on several shelves; its place is on the first of them. */
function placesOn(
  rows: readonly RecurrenceRow[],
  shelvesOf: (row: RecurrenceRow) => readonly [number, ...number[]],
): Place[] {
  const shelves = new Map<number, RecurrenceRow[]>();
  return rows.map((row) => {
    const [own, ...others] = shelvesOf(row);
    for (const number of others) shelfOf(shelves, number).push(row);
    const shelf = shelfOf(shelves, own);
    return { row, rows: shelf, index: shelf.push(row) - 1 };
  });
}

function shelfOf(shelves: Map<number, RecurrenceRow[]>, number: number): RecurrenceRow[] {
  const shelf = shelves.get(number) ?? [];
  shelves.set(number, shelf);
  return shelf;
}
