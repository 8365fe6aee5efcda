import { groupBy } from "./group-by.ts";
import {
  CREDIT_CARD_PAYMENT,
  INTERNAL_TRANSFER,
  OWN_TRANSFERS,
  topLevelOf,
  TRANSFERS,
} from "./category.ts";
import { daysBetween } from "./day.ts";
import type { Transaction } from "./transaction.ts";

/** What pairing needs to know of a movement. */
export type TransferLeg = Pick<
  Transaction,
  "id" | "accountId" | "accountType" | "categoryId" | "direction" | "minor" | "currency" | "day"
>;

const MOST_DAYS_APART = 3;

/**
 * The ids of the internal transfers whose other leg stands on another of the person's accounts:
 * same magnitude and currency, opposite direction, at most three days apart. Each leg is used once,
 * nearest days first, so that two payments are not both excused by one arrival. The answer depends
 * only on the set of legs, never on their order.
 */
export function pairedTransfers(legs: readonly TransferLeg[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const pair of possiblePairs(legs))
    if (!pair.some((leg) => used.has(leg.id))) for (const leg of pair) used.add(leg.id);
  return used;
}

/** Whether a movement may be a leg: a transfer of any kind other than paying a card's bill. */
export function isTransferLeg(categoryId: string | null): boolean {
  const top = topLevelOf(categoryId);
  return (top === TRANSFERS || top === OWN_TRANSFERS) && categoryId !== CREDIT_CARD_PAYMENT;
}

function possiblePairs(legs: readonly TransferLeg[]): [TransferLeg, TransferLeg][] {
  const pairs: [TransferLeg, TransferLeg][] = [];
  const alike = groupBy(legs, (leg) => `${leg.currency} ${leg.minor}`);
  for (const group of alike.values())
    for (const out of group.filter((leg) => leg.direction === "out"))
      for (const arrival of group.filter((leg) => leg.direction === "in"))
        if (couldBelongTogether(out, arrival)) pairs.push([out, arrival]);
  return pairs.sort(
    ([a, b], [c, d]) =>
      kinship(a, b) - kinship(c, d) || gap(a, b) - gap(c, d) || compare(a, c) || compare(b, d),
  );
}

function couldBelongTogether(out: TransferLeg, arrival: TransferLeg): boolean {
  return (
    out.accountId !== arrival.accountId &&
    [out, arrival].some((leg) => leg.categoryId === INTERNAL_TRANSFER) &&
    gap(out, arrival) <= MOST_DAYS_APART
  );
}

/** Two legs that the bank itself calls internal come before a leg with some other transfer. */
function kinship(a: TransferLeg, b: TransferLeg): number {
  return [a, b].filter((leg) => leg.categoryId !== INTERNAL_TRANSFER).length;
}

function gap(a: TransferLeg, b: TransferLeg): number {
  return Math.abs(daysBetween(a.day, b.day));
}

function compare(a: TransferLeg, b: TransferLeg): number {
  return a.day.localeCompare(b.day) || a.id.localeCompare(b.id);
}
