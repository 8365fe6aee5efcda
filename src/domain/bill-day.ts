import { addMonths, type Day } from "./day.ts";

/*
 * Some banks date every part of a purchase paid in instalments on the day of the purchase, and say in
 * which month's bill each part is. Such a part counts in that month. Where a bank dates the parts month
 * by month, its dates stand: the bill is often due in the month after, and moving them would be wrong.
 */

/** Part `number` of `total` of a purchase paid in instalments. */
export interface Instalment {
  readonly number: number;
  readonly total: number;
}

/** `2026-10` */
export type BillMonth = string;

/** A bill closes within a month of the purchase and is due in the month after at the latest. */
const MAX_MONTHS_AFTER_PART = 1;

/** The month of an instalment's bill, where the bank's forecast can be true: `0001-01` is none. */
export function plausibleBillMonth(
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

function monthsFrom(day: Day, month: BillMonth): number {
  return indexOf(month) - indexOf(day);
}

function indexOf(text: string): number {
  const [year = 0, month = 0] = text.split("-").map(Number);
  return year * 12 + month;
}
