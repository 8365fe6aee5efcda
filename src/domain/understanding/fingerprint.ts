import { daysBetween, type Day } from "../day.ts";
import type { Direction } from "../flow.ts";
import { groupBy } from "../group-by.ts";
import type { Currency } from "../money.ts";
import { plainText } from "../plain-text.ts";

/** What stays the same of a transaction when its bank gives it a new id, or is connected anew. */
export interface Fingerprint {
  readonly direction: Direction;
  readonly minor: number;
  readonly currency: Currency;
  /** Banks correct it by a few days when a transaction is posted. */
  readonly day: Day;
  /** The first letters and digits of the description; banks change the rest. */
  readonly start: string;
}

const START_LENGTH = 10;
export const MAX_DAYS_APART = 10;

export function fingerprintOf({
  direction,
  minor,
  currency,
  day,
  description,
}: Omit<Fingerprint, "start"> & { readonly description: string }): Fingerprint {
  const start = plainText(description)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, START_LENGTH);
  return { direction, minor, currency, day, start };
}

/** A choice whose transaction is gone, or a transaction that may take its place. */
export interface Printed {
  readonly id: string;
  readonly fingerprint: Fingerprint;
}

/**
 * The transactions that take the place of lost ones, by the id of the lost one: nearest days first,
 * each once. The result does not depend on the order of the lists.
 */
export function replacements(
  lost: readonly Printed[],
  candidates: readonly Printed[],
): Map<string, Printed> {
  const alike = groupBy(candidates, ({ fingerprint }) => keyOf(fingerprint));
  const pairs = lost.flatMap(({ id: from, fingerprint }) =>
    (alike.get(keyOf(fingerprint)) ?? [])
      .map((to) => ({
        from,
        to,
        days: Math.abs(daysBetween(fingerprint.day, to.fingerprint.day)),
      }))
      .filter(({ days }) => days <= MAX_DAYS_APART),
  );
  pairs.sort(
    (a, b) => a.days - b.days || a.from.localeCompare(b.from) || a.to.id.localeCompare(b.to.id),
  );
  const found = new Map<string, Printed>();
  const taken = new Set<string>();
  for (const { from, to } of pairs) {
    if (found.has(from) || taken.has(to.id)) continue;
    found.set(from, to);
    taken.add(to.id);
  }
  return found;
}

function keyOf({ direction, minor, currency, start }: Fingerprint): string {
  return JSON.stringify([direction, minor, currency, start]);
}
