import { compareValues, numericValue, rankOf } from "./bson-order.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { reach } from "./field-path.ts";
import { MongoFault } from "./mongo-fault.ts";
import type { SortSpec } from "./query-plan.ts";

/** Parses a sort document; `$meta` sorts (text search) are refused. */
export function readSort(raw: unknown): SortSpec {
  if (raw === undefined || raw === null) return [];
  if (!isDoc(raw)) throw new MongoFault(14, "Expected field sort to be of type object");
  return Object.entries(raw).map(([name, value]) => {
    if (name.startsWith("$"))
      throw new MongoFault(238, `the stand-in of MongoDB cannot sort by ${name}`);
    const direction = rankOf(value) === 2 ? Number(numericValue(value)) : 0;
    if (direction !== 1 && direction !== -1) {
      throw new MongoFault(
        2,
        `$sort key ordering must be 1 (for ascending) or -1 (for descending)`,
      );
    }
    return [name, direction] as const;
  });
}

/** Sorts by MongoDB's order, stable; an array counts by its smallest element upwards and by its greatest downwards. */
export function sortDocs<T>(items: readonly T[], sort: SortSpec, docOf: (item: T) => Doc): T[] {
  const paths = sort.map(([name, direction]) => ({ path: name.split("."), direction }));
  const keyed = items.map((item) => ({
    item,
    key: paths.map(({ path, direction }) => sortKey(docOf(item), path, direction)),
  }));
  keyed.sort((a, b) => {
    for (let position = 0; position < paths.length; position += 1) {
      const difference = compareValues(a.key[position], b.key[position]);
      if (difference !== 0) return difference * (paths[position]?.direction ?? 1);
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

function sortKey(doc: Doc, path: readonly string[], direction: 1 | -1): unknown {
  const { values } = reach(doc, path);
  const keys = values.flatMap((value): unknown[] => {
    if (!Array.isArray(value)) return [value ?? null];
    return value.length === 0 ? [undefined] : value;
  });
  if (keys.length === 0) return null;
  return keys.reduce((best, key) => (compareValues(key, best) * direction < 0 ? key : best));
}
