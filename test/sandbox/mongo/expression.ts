import { Context, evalExpr, ProcessingMode } from "mingo/core";
import type { Options } from "mingo/types";
import { promote, promoteDoc } from "./bson-codec.ts";
import type { Doc } from "./document.ts";
import { accumulators, expressionOperators } from "./expression-operators.ts";

/** The part of mingo that an expression needs. */
const ALONE: Options = {
  idKey: "_id",
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  context: Context.init({ accumulator: accumulators, expression: expressionOperators }),
};

/** Compiles an aggregation expression outside of a pipeline, as `$expr` in the filter of a find. */
export function evaluateAlone(wanted: unknown): (doc: Doc) => unknown {
  const promoted = promote(wanted);
  return (doc) => evalExpr(promoteDoc(doc), promoted, ALONE);
}
