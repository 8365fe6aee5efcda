import { priceOf, type RecurrenceRow } from "./recurrence-row.ts";

/** Each shelf is this much dearer than the one below. */
const STEP = 1.25;

/** Rows by price, so that those near a price are found without looking at all the others. */
export interface PriceShelves {
  /** Rows among which all are that cost up to a tenth more or less than this one, and where it stands. */
  readonly around: (row: RecurrenceRow) => {
    readonly rows: readonly RecurrenceRow[];
    readonly index: number;
  };
}

/** Keeps the order of the rows. */
export function priceShelves(rows: readonly RecurrenceRow[]): PriceShelves {
  const shelves = new Map<number, RecurrenceRow[]>();
  const places = new Map<RecurrenceRow, number>();
  for (const row of rows) {
    const own = shelfOf(row);
    for (const number of [own - 1, own, own + 1]) {
      const shelf = shelves.get(number) ?? [];
      if (number === own) places.set(row, shelf.length);
      shelf.push(row);
      shelves.set(number, shelf);
    }
  }
  return {
    around: (row) => ({ rows: shelves.get(shelfOf(row)) ?? [], index: places.get(row) ?? 0 }),
  };
}

function shelfOf(row: RecurrenceRow): number {
  return Math.floor(Math.log(priceOf(row)) / Math.log(STEP));
}
