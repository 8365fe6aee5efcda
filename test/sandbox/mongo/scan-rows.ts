import { compareValues } from "./bson-order.ts";
import type { Collection } from "./collection.ts";
import type { IndexEntry, Row } from "./collection-index.ts";
import type { Bounds } from "./query-bounds.ts";
import type { IndexScan, QueryPlan } from "./query-plan.ts";

/** The numbers of examined keys and documents, for explain's executionStats. */
export type ScanCount = { keys: number; documents: number };

/** The rows of a plan, each once; the caller tests them against the whole filter. */
export function* scanRows(
  collection: Collection,
  plan: QueryPlan,
  count: ScanCount,
): Generator<Row> {
  switch (plan.kind) {
    case "collection":
      for (const row of collection.rows.values()) yield counted(row, count);
      return;
    case "id": {
      const entry = plan.index.entries.find(({ key }) => compareValues(key[0], plan.id));
      if (entry === undefined) return;
      count.keys += 1;
      yield counted(entry.row, count);
      return;
    }
    case "index":
      yield* plan.index.multikey ? once(scanIndex(plan, count)) : scanIndex(plan, count);
      return;
    case "or":
      yield* once(chain(plan.branches, count));
  }
}

function counted(row: Row, count: ScanCount): Row {
  count.documents += 1;
  return row;
}

function* chain(branches: readonly IndexScan[], count: ScanCount): Generator<Row> {
  for (const branch of branches) yield* scanIndex(branch, count);
}

function* once(rows: Iterable<Row>): Generator<Row> {
  const seen = new Set<Row>();
  for (const row of rows) {
    if (!seen.has(row)) yield row;
    seen.add(row);
  }
}

function* scanIndex(scan: IndexScan, count: ScanCount): Generator<Row> {
  const prefixes = prefixesOf(scan.bounds);
  const last = scan.bounds.at(-1);
  const range = last === undefined || last.kind === "points" ? undefined : last;
  for (const prefix of scan.backwards ? prefixes.toReversed() : prefixes) {
    for (const entry of entriesUnder(scan, prefix, range)) {
      count.keys += 1;
      yield counted(entry.row, count);
    }
  }
}

/** Every combination of the points: `{ a: { $in: [1, 2] }, b: 3 }` is two narrow scans. */
function prefixesOf(bounds: readonly Bounds[]): unknown[][] {
  let prefixes: unknown[][] = [[]];
  for (const one of bounds) {
    if (one.kind !== "points") break;
    prefixes = prefixes.flatMap((prefix) => one.values.map((value) => [...prefix, value]));
  }
  return prefixes;
}

function entriesUnder(
  scan: IndexScan,
  prefix: readonly unknown[],
  range: Bounds | undefined,
): Iterable<IndexEntry> {
  const { entries, spec } = scan.index;
  const at = prefix.length;
  const direction = spec.fields[at]?.direction ?? 1;
  const ends = range?.kind === "range" ? range : undefined;
  const [start, end] = direction === 1 ? [ends?.low, ends?.high] : [ends?.high, ends?.low];
  const toPrefix = (entry: IndexEntry): number => {
    for (let position = 0; position < at; position += 1) {
      const difference = compareValues(entry.key[position], prefix[position]);
      if (difference !== 0) return difference * (spec.fields[position]?.direction ?? 1);
    }
    return 0;
  };
  const before = (entry: IndexEntry): boolean => {
    const difference = toPrefix(entry);
    if (difference !== 0 || start === undefined) return difference < 0;
    const gap = start.at(entry.key[at]) * direction;
    return gap < 0 || (gap === 0 && !start.inclusive);
  };
  const within = (entry: IndexEntry): boolean => {
    const difference = toPrefix(entry);
    if (difference !== 0 || end === undefined) return difference <= 0;
    const gap = end.at(entry.key[at]) * direction;
    return gap < 0 || (gap === 0 && end.inclusive);
  };
  return entries.range(before, within, scan.backwards);
}
