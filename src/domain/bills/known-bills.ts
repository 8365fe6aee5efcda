import { daysBetween, type Day } from "../day.ts";
import { orderDay, type Bill } from "./bill.ts";

/** A bill of a card, with the ids of all reports of it. */
export interface KnownBill extends Bill {
  /** Orders the bills of a card. */
  readonly day: Day;
  readonly ids: readonly string[];
}

type DatedBill = Bill & Pick<KnownBill, "day">;

/** Two bills of one card are due further apart, even where a due day is moved from a holiday. */
const MAX_DAYS_OF_ONE = 14;

/**
 * The bills of one card, oldest first. A bill that is reported twice, under two ids or with a due day
 * that was moved, is one: the report with a total counts, then the newest. Its payments are those of all.
 */
export function knownBills(bills: readonly Bill[]): KnownBill[] {
  const groups: [DatedBill, ...DatedBill[]][] = [];
  for (const bill of bills.flatMap(dated).toSorted(byDay)) {
    const last = groups.at(-1);
    if (last && daysBetween(last[0].day, bill.day) <= MAX_DAYS_OF_ONE) last.push(bill);
    else groups.push([bill]);
  }
  return groups.map(merged);
}

function dated(bill: Bill): DatedBill[] {
  const day = orderDay(bill);
  return day === null ? [] : [{ ...bill, day }];
}

function byDay(a: DatedBill, b: DatedBill): number {
  return a.day.localeCompare(b.day) || a.id.localeCompare(b.id);
}

function merged(reports: readonly [DatedBill, ...DatedBill[]]): KnownBill {
  const best = reports.reduce((a, b) => (isBetter(b, a) ? b : a));
  const payments = new Map(reports.flatMap((bill) => bill.payments).map((paid) => [paid.id, paid]));
  return { ...best, ids: reports.map(({ id }) => id), payments: [...payments.values()] };
}

function isBetter(one: Bill, other: Bill): boolean {
  if ((one.total === null) !== (other.total === null)) return one.total !== null;
  return one.seenAt > other.seenAt;
}
