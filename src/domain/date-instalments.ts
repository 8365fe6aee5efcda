import { dayInBill, type BillMonth, type Instalment } from "./bill-day.ts";
import { groupBy } from "./group-by.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Moves instalments to the month of their bill where several of one purchase have the same date,
 * which then is that of the purchase. This includes the first instalment, which alone proves
 * nothing.
 */
export function dateInstalmentsByBill(rows: readonly Transaction[]): Transaction[] {
  const parts = rows.flatMap(billedInstalment);
  const purchases = groupBy(parts, purchaseKey);
  const moved = new Map(
    parts
      .filter((part) =>
        purchases.get(purchaseKey(part))?.some((other) => areSamePurchase(part, other)),
      )
      .map(({ row, billMonth }) => [row.id, dayInBill(row.day, billMonth)]),
  );
  return rows.map((row) => ({ ...row, day: moved.get(row.id) ?? row.day }));
}

interface BilledInstalment {
  readonly row: Transaction;
  readonly instalment: Instalment;
  readonly billMonth: BillMonth;
}

function billedInstalment(row: Transaction): BilledInstalment[] {
  const { instalment, billMonth } = row;
  return instalment === null || billMonth === null ? [] : [{ row, instalment, billMonth }];
}

/**
 * Equal for all instalments of a purchase with one date. Digits are dropped because descriptions
 * contain the instalment's number.
 */
function purchaseKey({ row, instalment }: BilledInstalment): string {
  const { accountId, date, direction, currency, merchant, description } = row;
  const name = (merchant ?? description).replaceAll(/\P{L}/gu, "").toUpperCase();
  return [accountId, date.getTime(), direction, currency, instalment.total, name].join(" ");
}

/** One instalment carries the remainder of the division: less than one cent for each instalment. */
function areSamePurchase(one: BilledInstalment, other: BilledInstalment): boolean {
  const cents = Math.abs(one.row.minor - other.row.minor);
  return one.instalment.number !== other.instalment.number && cents < one.instalment.total;
}
