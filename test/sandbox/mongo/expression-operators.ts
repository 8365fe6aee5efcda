import { evalExpr } from "mingo/core";
import * as mingoAccumulator from "mingo/operators/accumulator";
import * as mingoExpression from "mingo/operators/expression";
import type { Options } from "mingo/types";
import { compareValues } from "./bson-order.ts";
import { MongoFault } from "./mongo-fault.ts";

type Comparison = (row: unknown, operands: unknown, options: Options) => boolean;

/**
 * mingo's operators, with comparisons in MongoDB's order of types, where a missing field is before null:
 * mingo's are false between two types, and treat a missing field as null.
 */
export const expressionOperators = {
  ...mingoExpression,
  $eq: comparison("$eq", (order) => order === 0),
  $ne: comparison("$ne", (order) => order !== 0),
  $gt: comparison("$gt", (order) => order > 0),
  $gte: comparison("$gte", (order) => order >= 0),
  $lt: comparison("$lt", (order) => order < 0),
  $lte: comparison("$lte", (order) => order <= 0),
  $cmp: (row: unknown, operands: unknown, options: Options) =>
    Math.sign(orderOf("$cmp", row, operands, options)),
};

function comparison(name: string, holds: (order: number) => boolean): Comparison {
  return (row, operands, options) => holds(orderOf(name, row, operands, options));
}

function orderOf(name: string, row: unknown, operands: unknown, options: Options): number {
  const list: unknown[] = Array.isArray(operands) ? operands : [operands];
  if (list.length !== 2) {
    const passed = `${String(list.length)} were passed in.`;
    throw new MongoFault(16_020, `Expression ${name} takes exactly 2 arguments. ${passed}`);
  }
  const [left, right] = list.map((operand) =>
    evalExpr(row as never, operand as never, options),
  ) as [unknown, unknown];
  return compareValues(left, right);
}

/** mingo's accumulators, with extremes in MongoDB's order of types: an array is one value, after every number. */
export const accumulators = {
  ...mingoAccumulator,
  $min: extreme((order) => order < 0),
  $max: extreme((order) => order > 0),
};

/** Null and missing values do not count; without any other the result is null. */
function extreme(isBetter: (order: number) => boolean): typeof mingoAccumulator.$min {
  return (rows, expression, options) => {
    const values: unknown[] = mingoAccumulator.$push(rows, expression, options);
    let found: unknown = null;
    for (const value of values) {
      if (value === null || value === undefined) continue;
      if (found === null || isBetter(compareValues(value, found))) found = value;
    }
    return found as never;
  };
}
