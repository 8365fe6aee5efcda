import type { Call } from "./call.ts";
import { refuseUnknownFields } from "./call.ts";
import { cutPipeline } from "./command-aggregate.ts";
import { readable, searchOf } from "./command-read.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { findRows, needsSort } from "./find-rows.ts";
import type { Found, Search } from "./find-rows.ts";
import { MongoFault } from "./mongo-fault.ts";
import type { Bounds } from "./query-bounds.ts";
import type { IndexScan, QueryPlan } from "./query-plan.ts";

/** Explains a find, an aggregation or a write, with the plan that it really uses. */
export function explain(call: Call): Doc {
  refuseUnknownFields(call, ["verbosity"]);
  const body = call.body["explain"];
  if (!isDoc(body)) throw new MongoFault(9, "explain command requires a nested object");
  const [name = ""] = Object.keys(body);
  const inner: Call = { ...call, name, body };
  const verbosity = call.body["verbosity"] ?? "allPlansExecution";
  const collection = readable(inner);
  const { search, rest } = explained(inner);
  const found = findRows(collection, search);
  const planner = {
    explainVersion: "1",
    queryPlanner: {
      namespace: collection.namespace,
      parsedQuery: search.filter,
      winningPlan: describePlan(found.plan, search),
      rejectedPlans: [],
    },
    ...(verbosity === "queryPlanner" ? {} : { executionStats: executionStats(found) }),
  };
  const stages = [{ $cursor: planner }, ...rest];
  return { ...(rest.length === 0 ? planner : { explainVersion: "1", stages }), command: body };
}

function explained(call: Call): { search: Search; rest: Doc[] } {
  const collection = readable(call);
  switch (call.name) {
    case "find":
      return { search: searchOf(call, collection), rest: [] };
    case "aggregate":
      return cutPipeline(call, collection);
    case "count":
    case "distinct":
      return explained({
        ...call,
        name: "find",
        body: { find: call.body[call.name], filter: call.body["query"] },
      });
    case "findAndModify":
      return explained({
        ...call,
        name: "find",
        body: {
          find: call.body[call.name],
          filter: call.body["query"],
          sort: call.body["sort"],
          limit: 1,
        },
      });
    case "update":
    case "delete": {
      const list = call.body[`${call.name}s`];
      const [statement] = Array.isArray(list) ? (list as Doc[]) : [];
      return explained({
        ...call,
        name: "find",
        body: { find: call.body[call.name], filter: statement?.["q"] },
      });
    }
    default:
      throw new MongoFault(59, `Explain failed due to unknown command: ${call.name}`);
  }
}

function executionStats(found: Found): Doc {
  return {
    executionSuccess: true,
    nReturned: found.rows.length,
    executionTimeMillis: 0,
    totalKeysExamined: found.count.keys,
    totalDocsExamined: found.count.documents,
  };
}

function describePlan(plan: QueryPlan, search: Search): Doc {
  const source = describeSource(plan);
  const sorted = needsSort(plan, search.sort)
    ? { stage: "SORT", sortPattern: Object.fromEntries(search.sort), inputStage: source }
    : source;
  return search.limit === 0
    ? sorted
    : { stage: "LIMIT", limitAmount: search.limit, inputStage: sorted };
}

function describeSource(plan: QueryPlan): Doc {
  switch (plan.kind) {
    case "collection":
      return { stage: "COLLSCAN", direction: "forward" };
    case "id":
      return { stage: "IDHACK", indexName: "_id_", keyPattern: { _id: 1 } };
    case "index":
      return { stage: "FETCH", inputStage: describeScan(plan) };
    case "or": {
      const inputStages = plan.branches.map((branch) => describeScan(branch));
      return { stage: "FETCH", inputStage: { stage: "OR", inputStages } };
    }
  }
}

function describeScan(scan: IndexScan): Doc {
  const { spec, multikey } = scan.index;
  const indexBounds = Object.fromEntries(
    spec.fields.map((field, position) => [field.name, describeBounds(scan.bounds[position])]),
  );
  return {
    stage: "IXSCAN",
    keyPattern: spec.shown["key"],
    indexName: spec.name,
    isMultiKey: multikey,
    isUnique: spec.unique,
    isSparse: spec.sparse,
    isPartial: spec.partial !== undefined,
    direction: scan.backwards ? "backward" : "forward",
    indexBounds,
  };
}

function describeBounds(bounds: Bounds | undefined): string[] {
  if (bounds === undefined || bounds.kind === "any") return ["[MinKey, MaxKey]"];
  if (bounds.kind === "points")
    return bounds.values.map((value) => `[${shown(value)}, ${shown(value)}]`);
  const { low, high } = bounds;
  const from = low.ofType ? "(type" : `${low.inclusive ? "[" : "("}${shown(low.value)}`;
  const to = high.ofType ? "type)" : `${shown(high.value)}${high.inclusive ? "]" : ")"}`;
  return [`${from}, ${to}`];
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? "undefined";
}
