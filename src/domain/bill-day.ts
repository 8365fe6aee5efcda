import { addMonths, type Day } from "./day.ts";
import { groupBy } from "./group-by.ts";
import type { Instalment, Transaction } from "./transaction.ts";

/*
 * Some banks date every part of a purchase paid in instalments on the day of the purchase, and say in
 * which month's bill each part is. Such a part counts in that month. Where a bank dates the parts month
 * by month, its dates stand: the bill is often due in the month after, and moving them would be wrong.
 */

/** `2026-10` */
export type BillMonth = string;

/** A bill closes within a month of the purchase and is due in the month after at the latest. */
const MAX_MONTHS_AFTER_PART = 1;

/** The month of an instalment's bill, where the bank's forecast can be true: `0001-01` is none. */
export function saneBillMonth(
  forecast: BillMonth | null,
  instalment: Instalment | null,
  bankDay: Day,
): BillMonth | null {
  if (forecast === null || instalment === null) return null;
  const months = monthsFrom(bankDay, forecast);
  return months >= 0 && months <= instalment.number + MAX_MONTHS_AFTER_PART ? forecast : null;
}

/**
 * Whether a later part stands on the day of the purchase, from what the bank says of this part alone.
 * That it calls the part's day the day of the purchase is not enough: some do so for each part anew.
 */
export function isOnPurchaseDay(
  { number }: Instalment,
  bankDay: Day,
  { purchaseDay, billMonth }: { purchaseDay: Day | null; billMonth: BillMonth },
): boolean {
  if (number === 1 || (purchaseDay !== null && purchaseDay !== bankDay)) return false;
  // A part that was dated by its own month is on the next bill.
  return monthsFrom(bankDay, billMonth) >= Math.max(2, number - 1);
}

/** The same day of the bill's month; its last day where that month is shorter. */
export function dayInBill(bankDay: Day, billMonth: BillMonth): Day {
  return addMonths(bankDay, monthsFrom(bankDay, billMonth));
}

/**
 * Where several parts of one purchase stand on one date, that is the day of the purchase, and each of
 * them counts in the month of its bill: the first part too, of which alone nobody could tell.
 */
export function dateInstalmentsByBill(rows: readonly Transaction[]): Transaction[] {
  const parts = rows.flatMap(partOf);
  const purchases = groupBy(parts, purchaseOf);
  const moved = new Map(
    parts
      .filter((part) => purchases.get(purchaseOf(part))?.some((other) => isSibling(part, other)))
      .map(({ row, billMonth }) => [row.id, dayInBill(row.day, billMonth)]),
  );
  return rows.map((row) => ({ ...row, day: moved.get(row.id) ?? row.day }));
}

interface Part {
  readonly row: Transaction;
  readonly instalment: Instalment;
  readonly billMonth: BillMonth;
}

function partOf(row: Transaction): Part[] {
  const { instalment, billMonth } = row;
  return instalment === null || billMonth === null ? [] : [{ row, instalment, billMonth }];
}

/** The same for all parts of a purchase that stand on one date; descriptions differ in their numbers. */
function purchaseOf({ row, instalment }: Part): string {
  const { accountId, date, direction, currency, merchant, description } = row;
  const name = (merchant ?? description).replaceAll(/\P{L}/gu, "").toUpperCase();
  return [accountId, date.getTime(), direction, currency, instalment.total, name].join(" ");
}

/** One part takes the cents that do not divide: fewer than there are parts. */
function isSibling(one: Part, other: Part): boolean {
  const cents = Math.abs(one.row.minor - other.row.minor);
  return one.instalment.number !== other.instalment.number && cents < one.instalment.total;
}

function monthsFrom(day: Day, month: BillMonth): number {
  return indexOf(month) - indexOf(day);
}

function indexOf(text: string): number {
  const [year = 0, month = 0] = text.split("-").map(Number);
  return year * 12 + month;
}
