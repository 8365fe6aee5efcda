import { groupBy } from "../group-by.ts";
import type { CardRow } from "./card-row.ts";

/**
 * The ids of instalments that the bank dates on the day of the purchase: several parts of one
 * purchase on one day, the first among them. Parts without the first one were settled early.
 */
export function partsOnPurchaseDay(rows: readonly CardRow[]): ReadonlySet<string> {
  const parts = rows.filter(({ instalment }) => instalment !== null);
  const purchases = [...groupBy(parts, purchaseKey).values()].filter((group) => {
    const numbers = new Set(group.map(({ instalment }) => instalment?.number));
    return numbers.size > 1 && numbers.has(1);
  });
  return new Set(purchases.flat().map(({ id }) => id));
}

function purchaseKey(row: CardRow): string {
  return [row.accountId, row.bankDay, row.currency, row.instalment?.total, planKey(row)].join(" ");
}

/** Equal for all instalments of one merchant, whose descriptions have the part's number. */
export function planKey({ merchantKey, description }: CardRow): string {
  return merchantKey ?? `d:${description.replaceAll(/\P{L}/gu, "").toUpperCase()}`;
}
