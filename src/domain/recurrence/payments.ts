import type { Day } from "../day.ts";
import { priceOf, type RecurrenceRow } from "./recurrence-row.ts";

/** What one merchant was paid on one day. */
export interface Payment {
  readonly day: Day;
  /** Minor units of the currency in which the price is steady. */
  readonly price: number;
  /** Minor units of the account's currency. */
  readonly minor: number;
  readonly rows: readonly [RecurrenceRow, ...RecurrenceRow[]];
}

/** Payments, newest first, of which only those are put together that are asked for. */
export interface Payments {
  /** Undefined after the oldest one. */
  readonly at: (index: number) => Payment | undefined;
}

/** The payments among the rows (newest first) from an index on; rows that `isMeant` rejects are left out. */
export function paymentsFrom(
  rows: readonly RecurrenceRow[],
  start: number,
  isMeant: (row: RecurrenceRow) => boolean = () => true,
): Payments {
  const found: Payment[] = [];
  let next = start;
  const pull = (): boolean => {
    const ofDay: RecurrenceRow[] = [];
    for (let row = rows[next]; row; row = rows[(next += 1)]) {
      if (!isMeant(row)) continue;
      if (row.day !== (ofDay[0]?.day ?? row.day)) break;
      ofDay.push(row);
    }
    const [first, ...others] = ofDay;
    if (first) found.push(paymentOf([first, ...others]));
    return first !== undefined;
  };
  return {
    at: (index) => {
      while (found.length <= index) if (!pull()) return undefined;
      return found[index];
    },
  };
}

export function allPayments(rows: readonly RecurrenceRow[]): Payment[] {
  const payments = paymentsFrom(rows, 0);
  const all: Payment[] = [];
  for (let one = payments.at(0); one; one = payments.at(all.length)) all.push(one);
  return all;
}

/** Several rows of one day are one payment. */
function paymentOf(rows: Payment["rows"]): Payment {
  return {
    day: rows[0].day,
    price: rows.reduce((sum, row) => sum + priceOf(row), 0),
    minor: rows.reduce((sum, { minor }) => sum + minor, 0),
    rows,
  };
}
