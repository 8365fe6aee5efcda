import { ObjectId } from "bson";
import { collectionName, docField, docsField, refuseUnknownFields } from "./call.ts";
import type { Call } from "./call.ts";
import { numericValue, sameBytes } from "./bson-order.ts";
import type { Collection } from "./collection.ts";
import type { Row } from "./collection-index.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { hintOf, readable } from "./command-read.ts";
import { findRows } from "./find-rows.ts";
import { asFault, MongoFault } from "./mongo-fault.ts";
import { readSort } from "./sort-rows.ts";
import { compileUpdate, isReplacement, upsertDocument } from "./update-document.ts";
import type { Update, Updater, UpdateContext } from "./update-document.ts";
import { readArrayFilters } from "./update-paths.ts";

/**
 * Runs each statement of a write command; an ordered one stops at the first error, an unordered one
 * continues.
 */
function runStatements(
  call: Call,
  statements: readonly Doc[],
  run: (statement: Doc, index: number) => void,
): Doc {
  if (statements.length === 0 || statements.length > 100_000) {
    throw new MongoFault(
      16_136,
      `Write batch sizes must be between 1 and 100000. Got ${String(statements.length)} operations.`,
    );
  }
  const ordered = call.body["ordered"] !== false;
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      const fault = asFault(error);
      writeErrors.push({ index, code: fault.code, errmsg: fault.message, ...fault.extra });
      if (ordered) break;
    }
  }
  return writeErrors.length === 0 ? {} : { writeErrors };
}

export function insert(call: Call): Doc {
  refuseUnknownFields(call, ["documents", "ordered", "bypassDocumentValidation"]);
  const documents = docsField(call.body, "documents");
  const collection = call.store.ensure(call.database, collectionName(call));
  let n = 0;
  const errors = runStatements(call, documents, (document) => {
    const { _id: id = new ObjectId(), ...fields } = document;
    refuseBadId(id);
    collection.insert({ _id: id, ...fields });
    n += 1;
  });
  return { n, ...errors };
}

function refuseBadId(id: unknown): void {
  if (Array.isArray(id)) throw new MongoFault(53, "The '_id' value cannot be of type array");
  if (id instanceof RegExp || (isDoc(id) && Object.keys(id).some((name) => name.startsWith("$")))) {
    throw new MongoFault(52, "_id fields may not contain '$'-prefixed fields");
  }
}

/** A parsed update statement. */
export type Modification = {
  filter: Doc;
  update: Update;
  multi: boolean;
  upsert: boolean;
  arrayFilters: UpdateContext["arrayFilters"];
  hint: unknown;
  sort: unknown;
};

const UPDATE_FIELDS = new Set(["q", "u", "multi", "upsert", "arrayFilters", "hint"]);

export function update(call: Call): Doc {
  refuseUnknownFields(call, ["updates", "ordered", "bypassDocumentValidation"]);
  const totals = { n: 0, nModified: 0 };
  const upserted: Doc[] = [];
  const statements = docsField(call.body, "updates");
  const errors = runStatements(call, statements, (statement, index) => {
    const done = modify(call, readUpdate(statement));
    totals.n += done.matched;
    totals.nModified += done.modified;
    if (done.upserted !== undefined) upserted.push({ index, _id: done.upserted["_id"] });
  });
  return { ...totals, ...(upserted.length > 0 ? { upserted } : {}), ...errors };
}

function readUpdate(statement: Doc): Modification {
  const unknown = Object.keys(statement).find((name) => !UPDATE_FIELDS.has(name));
  if (unknown !== undefined) refuseStatement("update.updates", unknown);
  return {
    filter: docField(statement, "q") ?? {},
    update: readModifier(statement["u"]),
    multi: statement["multi"] === true,
    upsert: statement["upsert"] === true,
    arrayFilters: readArrayFilters(statement["arrayFilters"]),
    hint: statement["hint"],
    sort: undefined,
  };
}

function refuseStatement(command: string, field: string): never {
  if (field === "collation") throw new MongoFault(238, "the stand-in of MongoDB has no collations");
  throw new MongoFault(40_415, `BSON field '${command}.${field}' is an unknown field.`);
}

/** Parses the change of an update. */
export function readModifier(raw: unknown): Update {
  if (isDoc(raw)) return raw;
  if (Array.isArray(raw) && raw.every((stage) => isDoc(stage))) return raw;
  throw new MongoFault(9, "Update argument must be either an object or an array");
}

/** The result of an update; `upserted` is the document it inserted. */
export type Modified = {
  matched: number;
  modified: number;
  upserted?: Doc;
  before?: Doc;
  after?: Doc;
};

/** Updates the matching rows, or inserts one when none matches and `upsert` is set. */
export function modify(call: Call, modification: Modification): Modified {
  const { filter, update, multi, upsert } = modification;
  if (multi && isReplacement(update) && Object.keys(update).length > 0) {
    throw new MongoFault(9, "multi update is not supported for replacement-style update");
  }
  const { arrayFilters } = modification;
  const updater = compileUpdate(update, { filter, arrayFilters, now: call.now });
  const { collection, rows } = rowsToChange(readable(call), modification, multi);
  const [first] = rows;
  if (first === undefined) {
    return upsert ? insertInstead(call, modification, updater) : { matched: 0, modified: 0 };
  }
  const before = first.doc;
  const changed = rows.filter((row) => changeRow(collection, row, updater));
  const done = { matched: rows.length, modified: changed.length };
  return multi ? done : { ...done, before, after: first.doc };
}

/** False when the update leaves the document equal, which MongoDB does not count as modified. */
function changeRow(collection: Collection, row: Row, updater: Updater): boolean {
  const after = updater(row.doc, false);
  if (sameBytes(row.doc, after)) return false;
  collection.replace(row, after);
  return true;
}

/** The rows of a write: all matching ones, or the first. */
export function rowsToChange(
  collection: Collection,
  wanted: { filter: Doc; hint: unknown; sort: unknown },
  multi: boolean,
): { collection: Collection; rows: Row[] } {
  const hint = hintOf(wanted.hint, collection);
  const sort = readSort(wanted.sort);
  const search = { filter: wanted.filter, sort, skip: 0, limit: multi ? 0 : 1, hint };
  return { collection, rows: findRows(collection, search).rows };
}

function insertInstead(call: Call, modification: Modification, updater: Updater): Modified {
  const document = upsertDocument(modification.filter, modification.update, updater);
  refuseBadId(document["_id"]);
  call.store.ensure(call.database, collectionName(call)).insert(document);
  return { matched: 1, modified: 0, upserted: document, after: document };
}

export function remove(call: Call): Doc {
  refuseUnknownFields(call, ["deletes", "ordered"]);
  let n = 0;
  const errors = runStatements(call, docsField(call.body, "deletes"), (statement) => {
    const unknown = Object.keys(statement).find((name) => !["q", "limit", "hint"].includes(name));
    if (unknown !== undefined) refuseStatement("delete.deletes", unknown);
    const limit = Number(numericValue(statement["limit"] ?? -1));
    if (limit !== 0 && limit !== 1) {
      throw new MongoFault(
        9,
        `The limit field in delete objects must be 0 or 1. Got ${String(limit)}`,
      );
    }
    const wanted = {
      filter: docField(statement, "q") ?? {},
      hint: statement["hint"],
      sort: undefined,
    };
    const { collection, rows } = rowsToChange(readable(call), wanted, limit === 0);
    for (const row of rows) collection.remove(row);
    n += rows.length;
  });
  return { n, ...errors };
}
