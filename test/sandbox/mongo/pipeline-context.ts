import { Context, evalExpr } from "mingo/core";
import { Lazy } from "mingo/lazy";
import type { Iterator } from "mingo/lazy";
import * as mingoPipeline from "mingo/operators/pipeline";
import * as projection from "mingo/operators/projection";
import * as query from "mingo/operators/query";
import * as window from "mingo/operators/window";
import type { Options } from "mingo/types";
import { promote } from "./bson-codec.ts";
import { canonicalKey } from "./bson-order.ts";
import type { Doc } from "./document.ts";
import { accumulators, expressionOperators } from "./expression-operators.ts";
import { compileFilter } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";
import { readSort, sortDocs } from "./sort-rows.ts";

/**
 * mingo's operators, with three stages of our own: filters and sorts in a pipeline follow MongoDB's order of types as
 * those of a find do, and groups are told apart by MongoDB's equality (and in linear time for keys of several fields).
 */
export const pipelineContext = Context.init({
  accumulator: accumulators,
  expression: expressionOperators,
  pipeline: {
    ...mingoPipeline,
    $match: match,
    $sort: sort as never,
    $group: group,
    $count: count as never,
  },
  projection,
  query,
  window,
});

function match(rows: Iterator, filter: Doc, options: Options): Iterator {
  const matches = compileFilter(filter, (wanted) => {
    const promoted = promote(wanted);
    return (row) => evalExpr(row, promoted, options);
  });
  return rows.filter((row) => matches(row as Doc));
}

function sort(rows: Iterator, spec: Doc): Iterator {
  const order = readSort(spec);
  return rows.transform((all) => Lazy(sortDocs(all as Doc[], order, (row) => row)));
}

function group(rows: Iterator, spec: Doc, options: Options): Iterator {
  if (!("_id" in spec)) throw new MongoFault(15_955, "a group specification must include an _id");
  const { _id: id, ...accumulators } = spec;
  return rows.transform((all) => {
    const groups = new Map<string, { key: unknown; members: Doc[] }>();
    for (const row of all as Doc[]) {
      const key = evalExpr(row, id, options) ?? null;
      const text = canonicalKey(key);
      const found = groups.get(text);
      if (found === undefined) groups.set(text, { key, members: [row] });
      else found.members.push(row);
    }
    return Lazy(
      [...groups.values()].map(({ key, members }) => groupDoc(key, members, accumulators, options)),
    );
  });
}

/** Without input there is no output: MongoDB returns no document with a 0. */
function count(rows: Iterator, name: string): Iterator {
  return rows.transform((all) => Lazy(all.length === 0 ? [] : [{ [name]: all.length }]));
}

function groupDoc(key: unknown, members: Doc[], accumulators: Doc, options: Options): Doc {
  const one = { _id: null, ...accumulators };
  const [result] = mingoPipeline.$group(Lazy(members), one, options).collect<Doc>();
  return { ...result, _id: key };
}
