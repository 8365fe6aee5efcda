import { evalExpr } from "mingo/core";
import * as mingoExpression from "mingo/operators/expression";
import type { Options } from "mingo/types";

/** mingo's operators, without those that treat a missing field as null. */
export const expressionOperators = { ...mingoExpression, $eq: equal, $ne: differ };

function equal(row: unknown, operands: unknown, options: Options): boolean {
  if (isMissingBesideNull(row, operands, options)) return false;
  return mingoExpression.$eq(row as never, operands, options);
}

function differ(row: unknown, operands: unknown, options: Options): boolean {
  return !equal(row, operands, options);
}

function isMissingBesideNull(row: unknown, operands: unknown, options: Options): boolean {
  if (!Array.isArray(operands)) return false;
  const values = new Set(
    operands.map((operand: unknown) => evalExpr(row as never, operand as never, options)),
  );
  return values.has(undefined) && values.has(null);
}
