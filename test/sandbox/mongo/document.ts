/** A stored document: plain objects, numbers, and bson's classes when a number would lose its type. */
export type Doc = Record<string, unknown>;

/** Narrows a value to a plain (embedded) document: no array, no Date, none of bson's own classes. */
export function isDoc(value: unknown): value is Doc {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !("_bsontype" in value)
  );
}

const CLASS_FIELD = "_bsontype";

/** The name of a value's bson class (ObjectId, Long, …), if any. */
export function bsonClass(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return (value as { [CLASS_FIELD]?: string })[CLASS_FIELD];
}

/** Copies documents and arrays; leaves (dates, ids, binaries) are never changed in place, so they are shared. */
export function cloneValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map((entry) => cloneValue(entry)) as T;
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const name of Object.keys(value)) copy[name] = cloneValue(value[name]);
  return copy as T;
}
