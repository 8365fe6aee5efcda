import { daysBetween } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Transaction } from "../transaction.ts";
import { fingerprintOf, MAX_DAYS_APART, type Fingerprint } from "../understanding/fingerprint.ts";

type Printable = Pick<
  Transaction,
  "id" | "direction" | "minor" | "currency" | "day" | "description" | "accountType"
>;

/** A tip, or another rate, changes an amount by at most this part of it when it is posted. */
const MAX_CHANGE = 0.3;

/**
 * For each of the transactions that are gone, the new one that takes its place: the pending one
 * of a purchase and the posted one have different ids at many banks. By the id of the one that is gone;
 * each new one once, the nearest amounts and days first.
 */
export function samePurchases(
  gone: readonly Printable[],
  news: readonly Printable[],
): Map<string, string> {
  const alike = groupBy(news.map(printed), ({ key }) => key);
  const pairs = gone.map(printed).flatMap((old) =>
    (alike.get(old.key) ?? []).flatMap((row) => {
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

interface PrintedRow extends Fingerprint {
  readonly id: string;
  /** Equal for all that may be one purchase. */
  readonly key: string;
}

function printed(row: Printable): PrintedRow {
  const print = fingerprintOf(row);
  const key = JSON.stringify([row.accountType, print.direction, print.currency, print.start]);
  return { id: row.id, key, ...print };
}

/** How different two transactions are; null where they are not one purchase. */
function distanceOf(old: PrintedRow, row: PrintedRow): number | null {
  const days = Math.abs(daysBetween(old.day, row.day));
  const change = Math.abs(old.minor - row.minor) / Math.max(old.minor, row.minor, 1);
  if (old.id === row.id || days > MAX_DAYS_APART || change > MAX_CHANGE) return null;
  return change * 1000 + days;
}
