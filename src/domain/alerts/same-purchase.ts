import { daysBetween } from "../day.ts";
import type { Transaction } from "../transaction.ts";
import { fingerprintOf, MAX_DAYS_APART, type Fingerprint } from "../understanding/fingerprint.ts";

type Printable = Pick<
  Transaction,
  "id" | "direction" | "minor" | "currency" | "day" | "description" | "accountType"
>;

/** A tip, or another rate, changes an amount by at most this part of it when it is posted. */
const MAX_CHANGE = 0.3;

/**
 * For each of the told transactions that are gone, the new one that takes its place: the pending one
 * of a purchase and the posted one have different ids at many banks. By the id of the one that is gone;
 * each new one once, the nearest amounts and days first.
 */
export function samePurchases(
  gone: readonly Printable[],
  news: readonly Printable[],
): Map<string, string> {
  const pairs = gone.flatMap((old) =>
    news.flatMap((row) => {
      const distance = distanceOf(old, row);
      return distance === null ? [] : [{ from: old.id, to: row.id, distance }];
    }),
  );
  pairs.sort(
    (a, b) => a.distance - b.distance || a.from.localeCompare(b.from) || a.to.localeCompare(b.to),
  );
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of pairs) {
    if (found.has(from) || taken.has(to)) continue;
    found.set(from, to);
    taken.add(to);
  }
  return found;
}

/** How different two transactions are; null where they are not one purchase. */
function distanceOf(old: Printable, row: Printable): number | null {
  if (old.id === row.id || old.accountType !== row.accountType) return null;
  const [a, b] = [fingerprintOf(old), fingerprintOf(row)];
  const days = Math.abs(daysBetween(a.day, b.day));
  const change = Math.abs(a.minor - b.minor) / Math.max(a.minor, b.minor, 1);
  if (!areAlike(a, b) || days > MAX_DAYS_APART || change > MAX_CHANGE) return null;
  return change * 1000 + days;
}

function areAlike(a: Fingerprint, b: Fingerprint): boolean {
  return a.direction === b.direction && a.currency === b.currency && a.start === b.start;
}
