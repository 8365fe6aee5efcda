import { BSONRegExp } from "bson";
import { canonicalKey, compareValues, equalValues, numericValue, rankOf } from "./bson-order.ts";
import { toRegExp } from "./bson-codec.ts";
import type { Doc } from "./document.ts";
import type { Reached } from "./field-path.ts";
import { MongoFault } from "./mongo-fault.ts";
import { typeTest } from "./type-test.ts";

type ReachedTest = (reached: Reached) => boolean;

/** The operators that compare the values at a path with one operand. */
export function matchOperator(operator: string, operand: unknown, condition: Doc): ReachedTest {
  switch (operator) {
    case "$eq":
      return equality(operand);
    case "$ne":
      return negation(equality(operand));
    case "$in":
      return membership(operator, operand);
    case "$nin":
      return negation(membership(operator, operand));
    case "$gt":
      return ordering(operand, (difference) => difference > 0);
    case "$gte":
      return ordering(operand, (difference) => difference >= 0, operand === null);
    case "$lt":
      return ordering(operand, (difference) => difference < 0);
    case "$lte":
      return ordering(operand, (difference) => difference <= 0, operand === null);
    case "$exists":
      return existence(isTruthy(operand));
    case "$type":
      return someElement(typeTest(operand), true);
    case "$regex":
      return regex(operand, condition["$options"]);
    case "$size":
      return size(operand);
    case "$mod":
      return remainder(operand);
    default:
      throw new MongoFault(2, `unknown operator: ${operator}`);
  }
}

function negation(test: ReachedTest): ReachedTest {
  return (reached) => !test(reached);
}

/** Whether any value, or any element of an array, passes; `whole` tests the array itself too. */
function someElement(test: (value: unknown) => boolean, whole: boolean): ReachedTest {
  return ({ values }) =>
    values.some((value) =>
      Array.isArray(value) ? (whole && test(value)) || value.some(test) : test(value),
    );
}

function equality(operand: unknown): ReachedTest {
  if (operand === null || operand === undefined) {
    return someElement((value) => value === null || value === undefined, false);
  }
  return someElement((value) => equalValues(value, operand), Array.isArray(operand));
}

const SMALL = 8;

function membership(operator: string, operand: unknown): ReachedTest {
  if (!Array.isArray(operand)) throw new MongoFault(2, `${operator} needs an array`);
  const patterns = operand
    .filter((entry) => entry instanceof BSONRegExp)
    .map((entry) => regex(entry, undefined));
  const plain = operand.filter((entry) => !(entry instanceof BSONRegExp));
  const test = plain.length > SMALL ? hashed(plain) : scanned(plain);
  return (reached) => test(reached) || patterns.some((pattern) => pattern(reached));
}

function scanned(operands: readonly unknown[]): ReachedTest {
  const tests = operands.map((entry: unknown) => equality(entry));
  return (reached) => tests.some((test) => test(reached));
}

function hashed(operands: readonly unknown[]): ReachedTest {
  const keys = new Set(operands.map((entry) => canonicalKey(entry)));
  const wantsNull = keys.has(canonicalKey(null));
  return someElement(
    (value) => (value === undefined ? wantsNull : keys.has(canonicalKey(value))),
    operands.some((entry) => Array.isArray(entry)),
  );
}

/** `$gt` and its like compare within one type only: `{ $lt: 5 }` never finds a null. */
function ordering(
  operand: unknown,
  accepts: (difference: number) => boolean,
  missingToo = false,
): ReachedTest {
  const rank = rankOf(operand);
  if (operand === null)
    return someElement((value) => missingToo && (value === null || value === undefined), false);
  const isNan = typeof operand === "number" && Number.isNaN(operand);
  return someElement((value) => {
    if (rankOf(value) !== rank) return false;
    if (rank === 2 && !isNan && Number.isNaN(numericValue(value))) return false;
    return accepts(compareValues(value, operand));
  }, rank === 5);
}

function existence(wanted: boolean): ReachedTest {
  return ({ values }) => values.some((value) => value !== undefined) === wanted;
}

function isTruthy(operand: unknown): boolean {
  if (rankOf(operand) === 2) return Number(numericValue(operand)) !== 0;
  return operand !== false && operand !== null && operand !== undefined;
}

function regex(operand: unknown, options: unknown): ReachedTest {
  if (typeof operand !== "string" && !(operand instanceof BSONRegExp))
    throw new MongoFault(2, "$regex has to be a string");
  const pattern = typeof operand === "string" ? operand : operand.pattern;
  const flags =
    typeof options === "string" ? options : operand instanceof BSONRegExp ? operand.options : "";
  if (flags.includes("x"))
    throw new MongoFault(238, "the stand-in has no extended regular expressions");
  const expression = compileRegex(pattern, flags);
  return someElement((value) => typeof value === "string" && expression.test(value), false);
}

function compileRegex(pattern: string, flags: string): RegExp {
  try {
    return toRegExp(new BSONRegExp(pattern, flags));
  } catch (error) {
    throw new MongoFault(51_091, `Regular expression is invalid: ${String(error)}`);
  }
}

function size(operand: unknown): ReachedTest {
  if (rankOf(operand) !== 2) throw new MongoFault(2, "$size needs a number");
  const wanted = Number(numericValue(operand));
  return ({ values }) => values.some((value) => Array.isArray(value) && value.length === wanted);
}

function remainder(operand: unknown): ReachedTest {
  if (!Array.isArray(operand) || operand.length !== 2)
    throw new MongoFault(2, "malformed mod, needs to be an array with two elements");
  const [divisor, wanted] = operand.map((entry) => Math.trunc(Number(numericValue(entry)))) as [
    number,
    number,
  ];
  if (divisor === 0) throw new MongoFault(2, "divisor cannot be 0");
  return someElement(
    (value) => rankOf(value) === 2 && Math.trunc(Number(numericValue(value))) % divisor === wanted,
    false,
  );
}
