import { compareValues, equalValues, numericValue, rankOf, sameBytes } from "./bson-order.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";
import { readPartialFilter } from "./partial-filter.ts";

/** One field of an index; `direction` is 1 or -1. */
export type IndexField = { name: string; path: readonly string[]; direction: 1 | -1 };

/** The specification of an index. `ttlSeconds` is MongoDB's expireAfterSeconds. */
export type IndexSpec = {
  name: string;
  fields: readonly IndexField[];
  unique: boolean;
  sparse: boolean;
  partial: Doc | undefined;
  ttlSeconds: number | undefined;
  /** The specification in the form of listIndexes. */
  shown: Doc;
};

const OPTIONS = new Set([
  "key",
  "name",
  "unique",
  "sparse",
  "partialFilterExpression",
  "expireAfterSeconds",
  "background",
  "v",
  "ns",
]);

/** Options of MongoDB that the stand-in does not support. */
const LACKS = new Set([
  "collation",
  "hidden",
  "weights",
  "wildcardProjection",
  "storageEngine",
  "bits",
  "default_language",
  "language_override",
  "textIndexVersion",
  "2dsphereIndexVersion",
]);

/** The index every collection has. */
export const ID_INDEX: IndexSpec = {
  name: "_id_",
  fields: [{ name: "_id", path: ["_id"], direction: 1 }],
  unique: true,
  sparse: false,
  partial: undefined,
  ttlSeconds: undefined,
  shown: { v: 2, key: { _id: 1 }, name: "_id_" },
};

/** Parses one entry of createIndexes; unsupported kinds of index are refused. */
export function readIndexSpec(raw: unknown): IndexSpec {
  if (!isDoc(raw) || !isDoc(raw["key"]))
    throw new MongoFault(9, "The 'key' field is a required property of an index specification");
  const unknown = Object.keys(raw).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined && LACKS.has(unknown)) {
    throw new MongoFault(238, `the stand-in of MongoDB has no indexes with ${unknown}`);
  }
  if (unknown !== undefined) {
    throw new MongoFault(197, `The field '${unknown}' is not valid for an index specification.`);
  }
  if (typeof raw["name"] !== "string")
    throw new MongoFault(9, "The 'name' field is a required property of an index specification");
  const fields = readKey(raw["key"]);
  const partial = readPartialFilter(raw);
  const isIdIndex = fields.length === 1 && fields[0]?.name === "_id";
  if (isIdIndex) return ID_INDEX;
  return {
    name: raw["name"],
    fields,
    unique: raw["unique"] === true,
    sparse: raw["sparse"] === true,
    partial,
    ttlSeconds: readTtl(raw["expireAfterSeconds"], fields.length),
    shown: shownSpec(raw),
  };
}

function readKey(key: Doc): IndexField[] {
  const fields = Object.entries(key).map(([name, value]): IndexField => {
    if (rankOf(value) !== 2) throw new MongoFault(67, `Unknown index plugin '${String(value)}'`);
    const direction = Number(numericValue(value));
    if (!direction) throw new MongoFault(67, "Values in the index key pattern cannot be 0.");
    if (name === "" || name.startsWith("$"))
      throw new MongoFault(67, "Index keys cannot be empty or start with '$'.");
    return { name, path: name.split("."), direction: direction < 0 ? -1 : 1 };
  });
  if (fields.length === 0) throw new MongoFault(67, "Index keys cannot be empty.");
  return fields;
}

function readTtl(value: unknown, fieldCount: number): number | undefined {
  if (value === undefined) return undefined;
  const seconds = rankOf(value) === 2 ? Number(numericValue(value)) : Number.NaN;
  if (!(seconds >= 0))
    throw new MongoFault(67, "TTL index 'expireAfterSeconds' option must be a non-negative number");
  if (fieldCount > 1)
    throw new MongoFault(
      67,
      "TTL indexes are single-field indexes, compound indexes do not support TTL.",
    );
  return seconds;
}

function shownSpec(raw: Doc): Doc {
  const { key, name, background: _background, v: _v, ns: _ns, ...options } = raw;
  const kept = Object.entries(options).filter(
    ([option, value]) => value !== false || option === "partialFilterExpression",
  );
  return { v: 2, key, name, ...Object.fromEntries(kept) };
}

/** Compares a spec with the existing indexes: build it, or it exists; throws on a conflict. */
export function placeIndex(spec: IndexSpec, existing: Iterable<IndexSpec>): "build" | "exists" {
  for (const other of existing) {
    const isSame = sameIdentity(spec, other);
    if (spec.name === other.name && !isSame) {
      throw new MongoFault(
        86,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${JSON.stringify(spec.shown)}, existing index: ${JSON.stringify(other.shown)}`,
      );
    }
    if (!isSame) continue;
    if (spec.name !== other.name) {
      throw new MongoFault(85, `Index already exists with a different name: ${other.name}`);
    }
    if (spec.ttlSeconds !== other.ttlSeconds) {
      throw new MongoFault(
        85,
        `An equivalent index already exists with the same name but different options. Requested index: ${JSON.stringify(spec.shown)}, existing index: ${JSON.stringify(other.shown)}`,
      );
    }
    return "exists";
  }
  return "build";
}

function sameIdentity(a: IndexSpec, b: IndexSpec): boolean {
  return (
    sameBytes(a.shown["key"], b.shown["key"]) &&
    a.unique === b.unique &&
    a.sparse === b.sparse &&
    (a.partial === b.partial || (a.partial !== undefined && equalValues(a.partial, b.partial)))
  );
}

/** Compares two keys of one index, field by field in its directions. */
export function compareKeys(
  fields: readonly IndexField[],
  a: readonly unknown[],
  b: readonly unknown[],
): number {
  for (let position = 0; position < fields.length; position += 1) {
    const difference = compareValues(a[position], b[position]);
    if (difference !== 0) return difference * (fields[position]?.direction ?? 1);
  }
  return 0;
}
