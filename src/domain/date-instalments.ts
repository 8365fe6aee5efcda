import { dayInBill, type BillMonth, type Instalment } from "./bill-day.ts";
import { groupBy } from "./group-by.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Where several parts of one purchase stand on one date, that is the day of the purchase, and each of
 * them counts in the month of its bill: the first part too, of which alone nobody could tell.
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

/** The same for all parts of a purchase that stand on one date; descriptions differ in their numbers. */
function purchaseKey({ row, instalment }: BilledInstalment): string {
  const { accountId, date, direction, currency, merchant, description } = row;
  const name = (merchant ?? description).replaceAll(/\P{L}/gu, "").toUpperCase();
  return [accountId, date.getTime(), direction, currency, instalment.total, name].join(" ");
}

/** One part takes the cents that do not divide: fewer than there are parts. */
function areSamePurchase(one: BilledInstalment, other: BilledInstalment): boolean {
  const cents = Math.abs(one.row.minor - other.row.minor);
  return one.instalment.number !== other.instalment.number && cents < one.instalment.total;
}
