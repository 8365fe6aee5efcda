import { collectionName, docsField, refuseUnknownFields } from "./call.ts";
import type { Call } from "./call.ts";
import type { Collection } from "./collection.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { findIndex } from "./find-index.ts";
import { readIndexSpec } from "./index-spec.ts";
import { MongoFault } from "./mongo-fault.ts";

export function createIndexes(call: Call): Doc {
  refuseUnknownFields(call, ["indexes", "commitQuorum"]);
  const specs = docsField(call.body, "indexes").map((raw) => readIndexSpec(raw));
  const name = collectionName(call);
  const createdCollectionAutomatically = call.store.find(call.database, name) === undefined;
  const collection = call.store.ensure(call.database, name);
  const numIndexesBefore = collection.indexes.size;
  const before = new Set(collection.indexes.keys());
  try {
    for (const spec of specs) collection.createIndex(spec);
  } catch (error) {
    // Either all indexes of a command are built, or none.
    for (const built of collection.indexes.keys())
      if (!before.has(built)) collection.indexes.delete(built);
    throw error;
  }
  const numIndexesAfter = collection.indexes.size;
  return {
    numIndexesBefore,
    numIndexesAfter,
    createdCollectionAutomatically,
    ...(numIndexesBefore === numIndexesAfter ? { note: "all indexes already exist" } : {}),
  };
}

export function listIndexes(call: Call): Doc {
  refuseUnknownFields(call, ["cursor"]);
  const collection = existing(call, "ns does not exist: ");
  const docs = [...collection.indexes.values()].map((index) => index.spec.shown);
  return {
    cursor: call.cursors.open(collection.namespace, docs, docs.length, true, call),
  };
}

export function dropIndexes(call: Call): Doc {
  refuseUnknownFields(call, ["index"]);
  const collection = existing(call, "ns not found ");
  const nIndexesWas = collection.indexes.size;
  for (const name of namesToDrop(collection, call.body["index"])) collection.indexes.delete(name);
  return { nIndexesWas };
}

function namesToDrop(collection: Collection, wanted: unknown): string[] {
  if (wanted === "*") return [...collection.indexes.keys()].filter((name) => name !== "_id_");
  const list: unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return list.map((one) => {
    const index = findIndex(collection, one);
    if (index === undefined) {
      throw new MongoFault(
        27,
        isDoc(one)
          ? `can't find index with key: ${JSON.stringify(one)}`
          : `index not found with name [${String(one)}]`,
      );
    }
    if (index.spec.name === "_id_") throw new MongoFault(72, "cannot drop _id index");
    return index.spec.name;
  });
}

function existing(call: Call, message: string): Collection {
  const name = collectionName(call);
  const collection = call.store.find(call.database, name);
  if (collection === undefined) throw new MongoFault(26, `${message}${call.database}.${name}`);
  return collection;
}
