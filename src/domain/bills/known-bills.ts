import { daysBetween } from "../day.ts";
import { orderDay, type Bill } from "./bill.ts";

/** A bill of a card, with the ids of all reports of it. */
export interface KnownBill extends Bill {
  readonly ids: readonly string[];
}

/** Two bills of one card are due further apart, even where a due day is moved from a holiday. */
const MAX_DAYS_OF_ONE = 14;

/**
 * The bills of one card, oldest first. A bill that is reported twice, under two ids or with a due day
 * that was moved, is one: the report with a total counts, then the newest. Its payments are those of all.
 */
export function knownBills(bills: readonly Bill[]): KnownBill[] {
  const sorted = [...bills].sort(
    (a, b) => orderDay(a).localeCompare(orderDay(b)) || a.id.localeCompare(b.id),
  );
  const groups: Bill[][] = [];
  for (const bill of sorted) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && daysBetween(orderDay(first), orderDay(bill)) <= MAX_DAYS_OF_ONE)
      last.push(bill);
    else groups.push([bill]);
  }
  return groups.map(merged);
}

function merged(reports: readonly Bill[]): KnownBill {
  const best = reports.reduce((a, b) => (isBetter(b, a) ? b : a));
  const payments = new Map(reports.flatMap((bill) => bill.payments).map((paid) => [paid.id, paid]));
  return { ...best, ids: reports.map(({ id }) => id), payments: [...payments.values()] };
}

function isBetter(one: Bill, other: Bill): boolean {
  if ((one.total === null) !== (other.total === null)) return one.total !== null;
  return one.seenAt > other.seenAt;
}
