import type { Collection } from "./collection.ts";
import type { Row } from "./collection-index.ts";
import { reach } from "./field-path.ts";
import type { IndexSpec } from "./index-spec.ts";
import type { Store } from "./store.ts";

/** Removes the rows that have expired by `now`, by the TTL indexes; returns their number. */
export function removeExpired(store: Store, now: Date): number {
  let removed = 0;
  for (const database of store.databases()) {
    for (const collection of store.collections(database).values())
      removed += sweep(collection, now);
  }
  return removed;
}

function sweep(collection: Collection, now: Date): number {
  const expired = new Set<Row>();
  for (const index of collection.indexes.values()) {
    if (index.spec.ttlSeconds === undefined) continue;
    for (const { row } of index.entries.range(
      () => false,
      () => true,
    )) {
      if (hasExpired(row, index.spec, now)) expired.add(row);
    }
  }
  for (const row of expired) collection.remove(row);
  return expired.size;
}

/** A row expires by the earliest date in its field; one without a date there never does. */
function hasExpired(row: Row, spec: IndexSpec, now: Date): boolean {
  const { values } = reach(row.doc, spec.fields[0]?.path ?? []);
  const dates = values.flat().filter((value) => value instanceof Date);
  const earliest = Math.min(...dates.map((date) => date.getTime()));
  return dates.length > 0 && earliest + (spec.ttlSeconds ?? 0) * 1000 <= now.getTime();
}
