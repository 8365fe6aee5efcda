import { BSONRegExp } from "bson";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { evaluateAlone } from "./expression.ts";
import { reach } from "./field-path.ts";
import type { Reached } from "./field-path.ts";
import { matchOperator } from "./match-operator.ts";
import { MongoFault } from "./mongo-fault.ts";

/** Whether a document satisfies a filter. */
export type Matcher = (doc: Doc) => boolean;

/** Compiles the expression of an `$expr`; inside a pipeline it sees that pipeline's variables. */
export type Evaluate = (expression: unknown) => (doc: Doc) => unknown;

/** Compiles a MongoDB filter; an unknown operator is refused with MongoDB's text. */
export function compileFilter(filter: Doc, evaluate: Evaluate = evaluateAlone): Matcher {
  const matchers = Object.entries(filter).flatMap(([name, condition]) =>
    name.startsWith("$") ? topLevel(name, condition, evaluate) : [compileField(name, condition)],
  );
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return only;
  return (doc) => matchers.every((matches) => matches(doc));
}

function topLevel(name: string, condition: unknown, evaluate: Evaluate): Matcher[] {
  switch (name) {
    case "$and": {
      return clauses(name, condition).map((clause) => compileFilter(clause, evaluate));
    }
    case "$or": {
      const branches = clauses(name, condition).map((clause) => compileFilter(clause, evaluate));
      return [(doc) => branches.some((matches) => matches(doc))];
    }
    case "$nor": {
      const branches = clauses(name, condition).map((clause) => compileFilter(clause, evaluate));
      return [(doc) => !branches.some((matches) => matches(doc))];
    }
    case "$expr": {
      const expression = evaluate(condition);
      return [(doc) => isTrue(expression(doc))];
    }
    case "$comment":
      return [];
    default:
      throw new MongoFault(
        2,
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0;
}

function clauses(name: string, condition: unknown): Doc[] {
  if (!Array.isArray(condition)) throw new MongoFault(2, `${name} must be an array`);
  if (condition.length === 0) throw new MongoFault(2, "$and/$or/$nor must be a nonempty array");
  return condition.map((clause: unknown) => {
    if (!isDoc(clause)) throw new MongoFault(2, `${name} argument's entries must be objects`);
    return clause;
  });
}

/** A test of all values at a path. */
export type ReachedTest = (reached: Reached) => boolean;

function compileField(name: string, condition: unknown): Matcher {
  const path = name.split(".");
  const test = compileCondition(condition);
  return (doc) => test(reach(doc, path));
}

/** Whether a value is an operator document, as `{ $gt: 1 }`. */
export function isOperatorDoc(condition: unknown): condition is Doc {
  if (!isDoc(condition)) return false;
  const [first] = Object.keys(condition);
  return first !== undefined && first.startsWith("$") && !["$ref", "$id", "$db"].includes(first);
}

/** Compiles the condition of a field: operators, or a value for equality. */
export function compileCondition(condition: unknown): ReachedTest {
  if (!isOperatorDoc(condition)) {
    const isRegex = condition instanceof BSONRegExp;
    return matchOperator(isRegex ? "$regex" : "$eq", condition, {});
  }
  const tests = Object.keys(condition)
    .filter((operator) => operator !== "$options")
    .map((operator) => compileOperator(operator, condition));
  return (reached) => tests.every((test) => test(reached));
}

function compileOperator(operator: string, condition: Doc): ReachedTest {
  const operand = condition[operator];
  switch (operator) {
    case "$not": {
      if (!isOperatorDoc(operand) && !(operand instanceof BSONRegExp))
        throw new MongoFault(2, "$not needs a regex or a document");
      const test = compileCondition(operand);
      return (reached) => !test(reached);
    }
    case "$elemMatch":
      return elemMatch(operand);
    case "$all":
      return all(operand);
    default:
      return matchOperator(operator, operand, condition);
  }
}

function elemMatch(operand: unknown): ReachedTest {
  if (!isDoc(operand)) throw new MongoFault(2, "$elemMatch needs an Object");
  const [first] = Object.keys(operand);
  const isValueTest =
    isOperatorDoc(operand) && !["$and", "$or", "$nor", "$expr"].includes(first ?? "");
  if (isValueTest) {
    const test = compileCondition(operand);
    return ({ values }) =>
      arraysOf(values).some((array) =>
        array.some((entry) => test({ values: [entry], throughArray: false })),
      );
  }
  const matches = compileFilter(operand);
  return ({ values }) =>
    arraysOf(values).some((array) => array.some((entry) => isDoc(entry) && matches(entry)));
}

function all(operand: unknown): ReachedTest {
  if (!Array.isArray(operand)) throw new MongoFault(2, "$all needs an array");
  const tests = operand.map((entry: unknown) => compileCondition(entry));
  return (reached) => tests.length > 0 && tests.every((test) => test(reached));
}

function arraysOf(values: readonly unknown[]): unknown[][] {
  return values.filter((value): value is unknown[] => Array.isArray(value));
}
