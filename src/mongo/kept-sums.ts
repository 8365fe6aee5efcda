import { LRUCache } from "lru-cache";
import type { RangeField, RangeSum, Transactions } from "../usecases/ports/transactions.ts";

/** A sum is about 150 bytes: 5 MB. */
const MAX_SUMS = 30_000;
const TTL_MS = 10 * 60_000;

/**
 * Keeps sums of a user's earlier days in memory, because the usual of a report is found among six months of
 * them, which hardly change from one press to the next.
 */
export function keptSums(read: Transactions["sumsOfRanges"]): Transactions["keptSumsOfRanges"] {
  const kept = new LRUCache<string, readonly RangeSum<RangeField>[]>({
    maxSize: MAX_SUMS,
    sizeCalculation: (sums) => sums.length + 1,
    ttl: TTL_MS,
  });
  return async <Field extends RangeField>(
    { id, figuresVersion }: Parameters<Transactions["keptSumsOfRanges"]>[0],
    ranges: Parameters<typeof read>[1],
    by: readonly Field[],
  ) => {
    const days = ranges.map(({ first, last }) => [first, last]);
    const key = JSON.stringify([id, figuresVersion, days, by]);
    const known = kept.get(key) as readonly RangeSum<Field>[] | undefined;
    if (known) return known;
    const sums = await read(id, ranges, by);
    kept.set(key, sums as unknown as readonly RangeSum<RangeField>[]);
    return sums;
  };
}
