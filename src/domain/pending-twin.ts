import { daysBetween } from "./day.ts";
import type { Transaction } from "./transaction.ts";

type Twin = Pick<
  Transaction,
  "id" | "accountId" | "day" | "direction" | "minor" | "currency" | "status" | "instalment"
>;

const MOST_DAYS_APART = 3;

/**
 * The pending movements that may have come back as posted under another id. They only may: two
 * equal purchases look the same, so the bank is asked whether it still has the pending one.
 */
export function possibleTwins(pending: readonly Twin[], posted: readonly Twin[]): string[] {
  return pending
    .filter((one) => one.status === "PENDING" && posted.some((other) => isTwin(one, other)))
    .map(({ id }) => id);
}

function isTwin(pending: Twin, posted: Twin): boolean {
  return (
    posted.id !== pending.id &&
    posted.status === "POSTED" &&
    posted.accountId === pending.accountId &&
    posted.direction === pending.direction &&
    posted.minor === pending.minor &&
    posted.currency === pending.currency &&
    posted.instalment?.number === pending.instalment?.number &&
    Math.abs(daysBetween(pending.day, posted.day)) <= MOST_DAYS_APART
  );
}
