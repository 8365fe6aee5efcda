import { BSONRegExp } from "bson";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { compileFilter, isOperatorDoc } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";

/** The operators of a partialFilterExpression, since MongoDB 6. */
const OPERATORS = new Set(["$eq", "$gt", "$gte", "$lt", "$lte", "$in", "$type", "$exists"]);

/** Parses the filter of a partial index; it allows few operators. */
export function readPartialFilter(spec: Doc): Doc | undefined {
  const partial = spec["partialFilterExpression"];
  if (partial === undefined) return undefined;
  if (!isDoc(partial)) throw new MongoFault(14, "'partialFilterExpression' must be an object");
  if (spec["sparse"] === true) {
    throw new MongoFault(67, 'cannot mix "partialFilterExpression" and "sparse" options');
  }
  compileFilter(partial);
  refuseUnfit(partial);
  return partial;
}

function refuseUnfit(filter: Doc): void {
  for (const [name, condition] of Object.entries(filter)) {
    if ((name === "$and" || name === "$or") && Array.isArray(condition)) {
      for (const clause of condition) if (isDoc(clause)) refuseUnfit(clause);
    } else if (name.startsWith("$") || !isFit(condition)) {
      throw new MongoFault(67, `Expression not supported in partial index: ${name}`);
    }
  }
}

function isFit(condition: unknown): boolean {
  if (!isOperatorDoc(condition)) return !(condition instanceof BSONRegExp);
  return Object.entries(condition).every(
    ([operator, operand]) =>
      OPERATORS.has(operator) && !(operator === "$exists" && operand !== true && operand !== 1),
  );
}
