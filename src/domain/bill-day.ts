import { addMonths, type Day } from "./day.ts";

/*
 * Some banks date every instalment of a purchase on the day of the purchase, and give the month of
 * its bill. Such an instalment counts in that month. Where a bank dates the instalments month by
 * month, its dates stand: the bill is often due a month later, and moving them would be wrong.
 */

/** Instalment `number` of `total` of one purchase. */
export interface Instalment {
  readonly number: number;
  readonly total: number;
}

/** A month as `YYYY-MM`. */
export type BillMonth = string;

/** A bill closes within a month of the purchase and is due in the month after at the latest. */
const MAX_MONTHS_AFTER_PART = 1;

/**
 * The month of an instalment's bill where the forecast is plausible, else null: banks write
 * `0001-01` for none.
 */
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
 * Whether a later instalment is dated on the day of the purchase, judged by this instalment alone.
 * `purchaseDay` equal to `bankDay` proves nothing: some banks set it anew for each instalment.
 */
export function isOnPurchaseDay(
  { number }: Instalment,
  bankDay: Day,
  { purchaseDay, billMonth }: { purchaseDay: Day | null; billMonth: BillMonth },
): boolean {
  if (number === 1 || (purchaseDay !== null && purchaseDay !== bankDay)) return false;
  // An instalment dated in its own month is on the next bill.
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
