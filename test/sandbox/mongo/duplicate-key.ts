import { Binary, ObjectId } from "bson";
import type { IndexSpec } from "./index-spec.ts";
import { MongoFault } from "./mongo-fault.ts";

/** MongoDB's error of a unique index, with the index and the duplicate key. */
export function duplicateKey(
  namespace: string,
  spec: IndexSpec,
  key: readonly unknown[],
): MongoFault {
  const names = spec.fields.map((field) => field.name);
  const shown = names.map((name, position) => `${name}: ${shellText(key[position])}`).join(", ");
  return new MongoFault(
    11_000,
    `E11000 duplicate key error collection: ${namespace} index: ${spec.name} dup key: { ${shown} }`,
    {
      keyPattern: spec.shown["key"],
      keyValue: Object.fromEntries(
        names.map((name, position): [string, unknown] => [name, key[position] ?? null]),
      ),
    },
  );
}

/** A value as MongoDB writes it in that message. */
function shellText(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${String(value.getTime())})`;
  if (value instanceof Binary)
    return `BinData(${String(value.sub_type)}, ${value.toString("hex").toUpperCase()})`;
  return JSON.stringify(value);
}
