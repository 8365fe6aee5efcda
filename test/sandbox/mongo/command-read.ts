import { canonicalKey, numericValue } from "./bson-order.ts";
import { collectionName, countField, cursorId, docField, refuseUnknownFields } from "./call.ts";
import type { Call } from "./call.ts";
import { Collection } from "./collection.ts";
import type { CollectionIndex } from "./collection-index.ts";
import type { Doc } from "./document.ts";
import { reach } from "./field-path.ts";
import { findRows } from "./find-rows.ts";
import type { Search } from "./find-rows.ts";
import { findIndex } from "./find-index.ts";
import { MongoFault } from "./mongo-fault.ts";
import { compileProjection } from "./project-document.ts";
import { readSort } from "./sort-rows.ts";
import { typeName } from "./type-test.ts";

const FIND_FIELDS = [
  "filter",
  "sort",
  "projection",
  "hint",
  "skip",
  "limit",
  "batchSize",
  "singleBatch",
  "noCursorTimeout",
  "allowDiskUse",
];

const FIND_LACKS = ["tailable", "awaitData", "returnKey", "showRecordId", "min", "max"];

/** The collection of a command; a missing one is empty. */
export function readable(call: Call): Collection {
  const name = collectionName(call);
  return call.store.find(call.database, name) ?? new Collection(`${call.database}.${name}`);
}

/** The query of a find. */
export function searchOf(call: Call, collection: Collection): Search {
  const { body } = call;
  return {
    filter: docField(body, "filter") ?? {},
    sort: readSort(body["sort"]),
    skip: countField(body, "skip") ?? 0,
    limit: countField(body, "limit") ?? 0,
    hint: hintOf(body["hint"], collection),
  };
}

/** The index of a hint; a missing one is an error, as in MongoDB. */
export function hintOf(hint: unknown, collection: Collection): CollectionIndex | undefined {
  if (hint === undefined || hint === null) return undefined;
  const index = findIndex(collection, hint);
  if (index === undefined && collection.rows.size > 0) {
    throw new MongoFault(
      2,
      "error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index",
    );
  }
  return index;
}

export function find(call: Call): Doc {
  refuseUnknownFields(call, FIND_FIELDS, FIND_LACKS);
  const collection = readable(call);
  const project = compileProjection(docField(call.body, "projection"));
  const { rows } = findRows(collection, searchOf(call, collection));
  const docs = rows.map((row) => project(row.doc));
  const single = call.body["singleBatch"] === true;
  const batchSize = countField(call.body, "batchSize");
  return {
    cursor: call.cursors.open(collection.namespace, docs, batchSize, single, call),
  };
}

export function getMore(call: Call): Doc {
  refuseUnknownFields(call, ["collection", "batchSize"]);
  const namespace = `${call.database}.${String(call.body["collection"])}`;
  const batchSize = countField(call.body, "batchSize");
  const id = cursorId("getMore.getMore", call.body["getMore"]);
  return { cursor: call.cursors.more(id, namespace, batchSize, call) };
}

export function killCursors(call: Call): Doc {
  refuseUnknownFields(call, ["cursors"]);
  const { cursors } = call.body;
  if (cursors === undefined)
    throw new MongoFault(
      40_414,
      "BSON field 'killCursors.cursors' is missing but a required field",
    );
  if (!Array.isArray(cursors))
    throw new MongoFault(
      14,
      `BSON field 'killCursors.cursors' is the wrong type '${typeName(cursors)}', expected type 'array'`,
    );
  const ids = cursors.map((id, index) => cursorId(`killCursors.cursors.${String(index)}`, id));
  const killed = ids.filter((id) => call.cursors.kill(id));
  return {
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
  };
}

export function count(call: Call): Doc {
  refuseUnknownFields(call, ["query", "limit", "skip", "hint", "fields"]);
  const collection = readable(call);
  const filter = docField(call.body, "query") ?? {};
  const skip = countField(call.body, "skip") ?? 0;
  const limit = Math.abs(Number(numericValue(call.body["limit"] ?? 0)));
  const hint = hintOf(call.body["hint"], collection);
  if (Object.keys(filter).length === 0 && skip === 0 && limit === 0)
    return { n: collection.rows.size };
  return { n: findRows(collection, { filter, sort: [], skip, limit, hint }).rows.length };
}

export function distinct(call: Call): Doc {
  refuseUnknownFields(call, ["key", "query", "hint"]);
  const collection = readable(call);
  const key = call.body["key"];
  if (typeof key !== "string")
    throw new MongoFault(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const filter = docField(call.body, "query") ?? {};
  const hint = hintOf(call.body["hint"], collection);
  const values = new Map<string, unknown>();
  for (const { doc } of findRows(collection, { filter, sort: [], skip: 0, limit: 0, hint }).rows) {
    for (const value of reach(doc, key.split(".")).values.flat()) {
      const text = canonicalKey(value);
      if (value !== undefined && !values.has(text)) values.set(text, value);
    }
  }
  return { values: [...values.values()] };
}
