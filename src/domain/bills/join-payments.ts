import { groupBy } from "../group-by.ts";
import type { BillPayment } from "./bill.ts";

/**
 * The payments in several lists: one that stands in two of them, under another id even, is one. Two equal
 * ones in one list are two.
 */
export function joinPayments<Payment extends BillPayment>(
  lists: readonly (readonly Payment[])[],
): Payment[] {
  const most = new Map<string, readonly Payment[]>();
  for (const list of lists) {
    const distinct = [...new Map(list.map((paid) => [paid.id, paid])).values()];
    for (const [key, equal] of groupBy(distinct, keyOf))
      if (equal.length > (most.get(key)?.length ?? 0)) most.set(key, equal);
  }
  return [...most.values()].flat();
}

function keyOf({ day, minor, currency }: BillPayment): string {
  return [day, minor, currency].join(" ");
}
