import { priceOf, type RecurrenceRow } from "./recurrence-row.ts";

/** Each shelf is this much dearer than the one below. */
const STEP = 1.25;

/** Where a row stands among others, all in their order. */
export interface Place {
  readonly rows: readonly RecurrenceRow[];
  readonly index: number;
}

/** Rows by price, so that those near a price are found without looking at all the others. */
export interface PriceShelves {
  /** The rows of exactly the price of one of them. */
  readonly same: (row: RecurrenceRow) => Place;
  /** Rows among which all are that cost up to a tenth more or less than one of them. */
  readonly around: (row: RecurrenceRow) => Place;
}

export function priceShelves(rows: readonly RecurrenceRow[]): PriceShelves {
  return {
    same: shelved(rows, (row) => [priceOf(row)]),
    around: shelved(rows, (row) => {
      const own = Math.floor(Math.log(priceOf(row)) / Math.log(STEP));
      return [own, own - 1, own + 1];
    }),
  };
}

/** Puts each row on several shelves, and looks for it on the first of them. */
function shelved(
  rows: readonly RecurrenceRow[],
  shelvesOf: (row: RecurrenceRow) => readonly [number, ...number[]],
): (row: RecurrenceRow) => Place {
  const shelves = new Map<number, RecurrenceRow[]>();
  const places = new Map<RecurrenceRow, Place>();
  for (const row of rows) {
    const numbers = shelvesOf(row);
    for (const number of numbers) {
      const shelf = shelves.get(number) ?? [];
      shelves.set(number, shelf);
      if (number === numbers[0]) places.set(row, { rows: shelf, index: shelf.length });
      shelf.push(row);
    }
  }
  return (row) => places.get(row) ?? { rows: [], index: 0 };
}
