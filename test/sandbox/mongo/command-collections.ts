import { calculateObjectSize, Long } from "bson";
import { collectionName, docField, refuseUnknownFields } from "./call.ts";
import type { Call } from "./call.ts";
import type { Doc } from "./document.ts";
import { compileFilter } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";

const CREATE_LACKS = [
  "capped",
  "size",
  "max",
  "timeseries",
  "expireAfterSeconds",
  "clusteredIndex",
  "validator",
  "validationLevel",
  "validationAction",
  "storageEngine",
  "indexOptionDefaults",
  "viewOn",
  "pipeline",
  "changeStreamPreAndPostImages",
];

export function create(call: Call): Doc {
  refuseUnknownFields(call, [], CREATE_LACKS);
  const name = collectionName(call);
  if (call.store.find(call.database, name) !== undefined) {
    throw new MongoFault(48, `Collection ${call.database}.${name} already exists.`);
  }
  call.store.ensure(call.database, name);
  return {};
}

export function drop(call: Call): Doc {
  refuseUnknownFields(call, []);
  const name = collectionName(call);
  const indexes = call.store.find(call.database, name)?.indexes.size ?? 0;
  // Since MongoDB 7, dropping a missing collection is no error.
  if (!call.store.drop(call.database, name)) return {};
  return { nIndexesWas: indexes, ns: `${call.database}.${name}` };
}

export function dropDatabase(call: Call): Doc {
  refuseUnknownFields(call, []);
  const existed = call.store.databases().includes(call.database);
  call.store.dropDatabase(call.database);
  return existed ? { dropped: call.database } : {};
}

export function listCollections(call: Call): Doc {
  refuseUnknownFields(call, ["filter", "nameOnly", "authorizedCollections", "cursor"]);
  const matches = compileFilter(docField(call.body, "filter") ?? {});
  const all = [...call.store.collections(call.database)].map(([name, collection]) => ({
    name,
    type: "collection",
    options: {},
    info: { readOnly: false, uuid: collection.uuid },
    idIndex: collection.indexes.get("_id_")?.spec.shown,
  }));
  const docs = all
    .filter((doc) => matches(doc))
    .map((doc): Doc => (call.body["nameOnly"] === true ? { name: doc.name, type: doc.type } : doc));
  const namespace = `${call.database}.$cmd.listCollections`;
  return { cursor: call.cursors.open(namespace, docs, docs.length, true, call) };
}

export function listDatabases(call: Call): Doc {
  refuseUnknownFields(call, ["filter", "nameOnly", "authorizedDatabases"]);
  const matches = compileFilter(docField(call.body, "filter") ?? {});
  const all = call.store.databases().map((name): Doc => {
    const sizeOnDisk = Long.fromNumber(sizeOf(call, name));
    return { name, sizeOnDisk, empty: false };
  });
  const databases = all
    .filter((database) => matches(database))
    .map((database) => (call.body["nameOnly"] === true ? { name: database["name"] } : database));
  return { databases };
}

function sizeOf(call: Call, database: string): number {
  return [...call.store.collections(database).values()]
    .flatMap((collection) => [...collection.rows.values()])
    .reduce((sum, row) => sum + calculateObjectSize(row.doc), 0);
}

/** The fields of dbStats that are meaningful in memory: there is no disk. */
export function dbStats(call: Call): Doc {
  refuseUnknownFields(call, ["scale", "freeStorage"]);
  const size = sizeOf(call, call.database);
  const collections = [...call.store.collections(call.database).values()];
  return {
    db: call.database,
    collections: collections.length,
    objects: collections.reduce((sum, { rows }) => sum + rows.size, 0),
    dataSize: size,
    storageSize: size,
    totalSize: size,
    scaleFactor: 1,
  };
}

/** The fields of collStats that are meaningful in memory. */
export function collStats(call: Call): Doc {
  refuseUnknownFields(call, ["scale"]);
  const name = collectionName(call);
  const collection = call.store.find(call.database, name);
  const rows = [...(collection?.rows.values() ?? [])];
  const size = rows.reduce((sum, row) => sum + calculateObjectSize(row.doc), 0);
  return {
    ns: `${call.database}.${name}`,
    count: rows.length,
    size,
    storageSize: size,
    avgObjSize: rows.length === 0 ? 0 : Math.round(size / rows.length),
    nindexes: collection?.indexes.size ?? 0,
  };
}
