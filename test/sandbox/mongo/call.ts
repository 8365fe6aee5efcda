import { Long } from "bson";
import type { ObjectId } from "bson";
import { numericValue, rankOf } from "./bson-order.ts";
import type { Cursors } from "./cursors.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { MongoFault } from "./mongo-fault.ts";
import type { Store } from "./store.ts";
import { typeName } from "./type-test.ts";

/** A command and the database it works on. */
export type Call = {
  store: Store;
  cursors: Cursors;
  database: string;
  /** The command's own name, the first field of its body. */
  name: string;
  body: Doc;
  connectionId: number;
  /** Which start of the server this is. */
  processId: ObjectId;
  /** Whether the client reads more replies than the one that it asked for. */
  exhaustAllowed: boolean;
  /** The session of the command, if it has one. */
  session?: string | undefined;
  now: Date;
};

/** Fields that every command may carry. */
const COMMON = new Set([
  "$db",
  "$readPreference",
  "$clusterTime",
  "readConcern",
  "writeConcern",
  "maxTimeMS",
  "comment",
  "lsid",
  "apiVersion",
  "apiStrict",
  "apiDeprecationErrors",
]);

/**
 * Refuses unknown fields of a command, so that none is ignored; `lacking` are those of MongoDB that
 * the stand-in does not have.
 */
export function refuseUnknownFields(
  call: Call,
  known: readonly string[],
  lacking: readonly string[] = [],
): void {
  for (const field of ["collation", "let", ...lacking]) {
    if (call.body[field] !== undefined)
      throw new MongoFault(238, `the stand-in of MongoDB has no ${field} in ${call.name}`);
  }
  for (const field of Object.keys(call.body)) {
    if (field !== call.name && !COMMON.has(field) && !known.includes(field)) {
      throw new MongoFault(40_415, `BSON field '${call.name}.${field}' is an unknown field.`);
    }
  }
}

/** The collection of a command. */
export function collectionName(call: Call): string {
  const name = call.body[call.name];
  if (typeof name !== "string") {
    throw new MongoFault(73, `collection name has invalid type ${typeof name}`);
  }
  return name;
}

/** An optional document among a command's fields. */
export function docField(body: Doc, field: string): Doc | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (!isDoc(value))
    throw new MongoFault(14, `BSON field '${field}' is the wrong type, expected type 'object'`);
  return value;
}

/** An optional whole number that is not negative. */
export function countField(body: Doc, field: string): number | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (rankOf(value) !== 2)
    throw new MongoFault(14, `BSON field '${field}' is the wrong type, expected a number`);
  const count = Number(numericValue(value));
  if (!(count >= 0))
    throw new MongoFault(
      51_024,
      `BSON field '${field}' value must be >= 0, actual value '${String(count)}'`,
    );
  return Math.trunc(count);
}

/** A required list of documents, as `updates` or `documents`. */
export function docsField(body: Doc, field: string): Doc[] {
  const value = body[field];
  if (!Array.isArray(value))
    throw new MongoFault(40_414, `BSON field '${field}' is missing but a required field`);
  return value.map((entry: unknown) => {
    if (!isDoc(entry))
      throw new MongoFault(14, `BSON field '${field}' holds something that is not an object`);
    return entry;
  });
}

/** A cursor's id, which is a long whatever its value. */
export function cursorId(field: string, value: unknown): Long {
  if (Long.isLong(value)) return value;
  throw new MongoFault(
    14,
    `BSON field '${field}' is the wrong type '${typeName(value)}', expected type 'long'`,
  );
}
