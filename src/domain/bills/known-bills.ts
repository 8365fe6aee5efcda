import { daysBetween, type Day } from "../day.ts";
import { orderDay, type Bill } from "./bill.ts";
import { joinPayments } from "./join-payments.ts";
import { MAX_MOVED } from "./usual-date.ts";

/** A bill of a card, with the ids of all reports of it. */
export interface KnownBill extends Bill {
  /** Orders the bills of a card. */
  readonly day: Day;
  readonly ids: readonly string[];
}

type DatedBill = Bill & Pick<KnownBill, "day">;

/** Two bills of one card are due further apart, unless the user chose another due date. */
const MAX_DAYS_OF_ONE = 14;

/**
 * The bills of one card, oldest first. A bill that is reported twice, under two ids or with a due day
 * that was moved, is one: the report with a total counts, then the newest. Its payments are those of all.
 */
export function knownBills(bills: readonly Bill[]): KnownBill[] {
  const groups: [DatedBill, ...DatedBill[]][] = [];
  for (const bill of bills.flatMap(dated).toSorted(byDay)) {
    const last = groups.at(-1);
    if (last && areOne(last[0], bill)) last.push(bill);
    else groups.push([bill]);
  }
  return groups.map(merged);
}

/**
 * Whether two reports are of one bill. Two with other totals that the bank lists side by side, further
 * apart than a due day is moved, are two: the user chose another due date.
 */
function areOne(one: DatedBill, other: DatedBill): boolean {
  const days = daysBetween(one.day, other.day);
  if (days <= MAX_MOVED || days > MAX_DAYS_OF_ONE) return days <= MAX_MOVED;
  const isListed = Number(one.seenAt) === Number(other.seenAt) && one.id !== other.id;
  const hasOther = one.total !== null && other.total !== null && one.total !== other.total;
  return !(isListed && hasOther);
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
  const payments = joinPayments(reports.map((bill) => bill.payments));
  return { ...best, ids: reports.map(({ id }) => id), payments };
}

function isBetter(one: Bill, other: Bill): boolean {
  if ((one.total === null) !== (other.total === null)) return one.total !== null;
  return one.seenAt > other.seenAt;
}
