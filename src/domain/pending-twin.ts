import { daysBetween } from "./day.ts";
import { groupBy } from "./group-by.ts";
import type { Transaction } from "./transaction.ts";

export type Twin = Pick<
  Transaction,
  "id" | "accountId" | "day" | "direction" | "minor" | "currency" | "status" | "instalment"
>;

const MOST_DAYS_APART = 3;

/**
 * The pending movements that may have come back as posted under another id. They only may: two
 * equal purchases look the same, so the bank is asked whether it still has the pending one.
 */
export function possibleTwins(pending: readonly Twin[], posted: readonly Twin[]): string[] {
  const alike = groupBy(
    posted.filter(({ status }) => status === "POSTED"),
    likeness,
  );
  return pending
    .filter((one) => one.status === "PENDING")
    .filter((one) => alike.get(likeness(one))?.some((other) => isNear(one, other)))
    .map(({ id }) => id);
}

function likeness({ accountId, direction, minor, currency, instalment }: Twin): string {
  return [accountId, direction, minor, currency, instalment?.number].join(" ");
}

function isNear(pending: Twin, posted: Twin): boolean {
  const days = Math.abs(daysBetween(pending.day, posted.day));
  return posted.id !== pending.id && days <= MOST_DAYS_APART;
}
