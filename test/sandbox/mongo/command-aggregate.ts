import { collectionName, countField, docField, refuseUnknownFields } from "./call.ts";
import type { Call } from "./call.ts";
import { numericValue, rankOf } from "./bson-order.ts";
import type { Collection } from "./collection.ts";
import { hintOf, readable } from "./command-read.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { findRows } from "./find-rows.ts";
import type { Search } from "./find-rows.ts";
import { MongoFault } from "./mongo-fault.ts";
import { readPipeline, runPipeline } from "./pipeline.ts";
import { readSort } from "./sort-rows.ts";

/** A pipeline split into a find, which an index can serve, and the stages after it. */
export type CutPipeline = { search: Search; rest: Doc[] };

export function aggregate(call: Call): Doc {
  refuseUnknownFields(call, [
    "pipeline",
    "cursor",
    "hint",
    "allowDiskUse",
    "bypassDocumentValidation",
  ]);
  if (typeof call.body["aggregate"] !== "string") {
    throw new MongoFault(73, "Invalid namespace: the stand-in aggregates over collections only");
  }
  const cursor = docField(call.body, "cursor");
  if (cursor === undefined)
    throw new MongoFault(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  const collection = readable(call);
  const { search, rest } = cutPipeline(call, collection);
  const input = findRows(collection, search).rows.map((row) => row.doc);
  const docs = runPipeline(input, rest, (name) => docsOf(call, name), call.now);
  const batchSize = countField(cursor, "batchSize");
  return {
    cursor: call.cursors.open(collection.namespace, docs, batchSize, false, call.now.getTime()),
  };
}

function docsOf(call: Call, name: string): Doc[] {
  const collection = call.store.find(call.database, name);
  return collection === undefined ? [] : [...collection.rows.values()].map((row) => row.doc);
}

/** Splits off the leading $match, $sort, $skip and $limit, so that an index can serve them. */
export function cutPipeline(call: Call, collection: Collection): CutPipeline {
  collectionName(call);
  const rest = readPipeline(call.body["pipeline"]);
  const hint = hintOf(call.body["hint"], collection);
  const filters = takeWhile(rest, "$match").map((stage) => filterOf(stage));
  const [only] = filters;
  const filter = filters.length > 1 ? { $and: filters } : (only ?? {});
  const [sort] = takeFirst(rest, "$sort");
  const [skip] = takeFirst(rest, "$skip");
  const [limit] = takeFirst(rest, "$limit");
  const search: Search = {
    filter,
    sort: readSort(sort?.["$sort"]),
    skip: skip === undefined ? 0 : numberOf(skip, "$skip"),
    limit: limit === undefined ? 0 : numberOf(limit, "$limit"),
    hint,
  };
  return { search, rest };
}

function takeWhile(stages: Doc[], name: string): Doc[] {
  const taken: Doc[] = [];
  while (stages[0] !== undefined && name in stages[0]) taken.push(...stages.splice(0, 1));
  return taken;
}

function takeFirst(stages: Doc[], name: string): Doc[] {
  return stages[0] !== undefined && name in stages[0] ? stages.splice(0, 1) : [];
}

function filterOf(stage: Doc): Doc {
  const filter = stage["$match"];
  if (!isDoc(filter))
    throw new MongoFault(15_959, "the match filter must be an expression in an object");
  return filter;
}

function numberOf(stage: Doc, name: string): number {
  const value = stage[name];
  const number = rankOf(value) === 2 ? Number(numericValue(value)) : Number.NaN;
  if (!Number.isInteger(number) || number < 0 || (number === 0 && name === "$limit")) {
    throw new MongoFault(
      15_958,
      `invalid argument to ${name} stage: the ${name === "$limit" ? "limit must be positive" : "value must be a non-negative integer"}`,
    );
  }
  return number;
}
