import { Double, Long, Timestamp } from "bson";
import { compareValues, equalValues, numericValue, rankOf } from "./bson-order.ts";
import { cloneValue, isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { compileCondition, compileFilter, isOperatorDoc } from "./match-filter.ts";
import { MongoFault } from "./mongo-fault.ts";
import { readSort, sortDocs } from "./sort-rows.ts";
import { typeName } from "./type-test.ts";
import type { Change } from "./update-paths.ts";

/** An operator's change of a field, and whether it creates the path of a missing field. */
export type FieldUpdate = { creates: boolean; change: Change };

/** The change of one field by an update operator; `now` is the server's clock. */
export function fieldUpdate(
  operator: string,
  path: string,
  operand: unknown,
  now: Date,
): FieldUpdate {
  switch (operator) {
    case "$set":
    case "$setOnInsert":
      return creating(() => cloneValue(operand));
    case "$unset":
      return { creates: false, change: () => undefined };
    case "$inc":
      return creating(arithmetic(operator, path, operand));
    case "$mul":
      return creating(arithmetic(operator, path, operand));
    case "$min":
      return creating((value) =>
        value === undefined || compareValues(operand, value) < 0 ? operand : value,
      );
    case "$max":
      return creating((value) =>
        value === undefined || compareValues(operand, value) > 0 ? operand : value,
      );
    case "$currentDate":
      return creating(() => currentDate(operand, now));
    case "$push":
      return creating(push(path, operand));
    case "$addToSet":
      return creating(addToSet(path, operand));
    case "$pull":
      return { creates: false, change: pull(operand) };
    case "$pullAll":
      return { creates: false, change: pullAll(operand) };
    case "$pop":
      return { creates: false, change: pop(path, operand) };
    default:
      throw new MongoFault(
        9,
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
  }
}

function creating(change: Change): FieldUpdate {
  return { creates: true, change };
}

function arithmetic(operator: "$inc" | "$mul", path: string, operand: unknown): Change {
  const verb = operator === "$inc" ? "increment" : "multiply";
  if (rankOf(operand) !== 2) {
    throw new MongoFault(
      14,
      `Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
    );
  }
  return (value) => {
    if (value === undefined) return operator === "$inc" ? operand : 0;
    if (rankOf(value) !== 2) {
      throw new MongoFault(
        14,
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ...} has the field '${path.split(".").at(-1) ?? ""}' of non-numeric type ${typeName(value)}`,
      );
    }
    return computeNumbers(value, operand, operator);
  };
}

/** Int32 becomes Long on overflow, a Long stays one, a Double makes the result one. */
function computeNumbers(a: unknown, b: unknown, operator: "$inc" | "$mul"): unknown {
  const isSum = operator === "$inc";
  const types = new Set([typeName(a), typeName(b)]);
  const [left, right] = [numericValue(a), numericValue(b)];
  if (types.has("double") || types.has("decimal")) {
    const result = isSum ? Number(left) + Number(right) : Number(left) * Number(right);
    return typeName(result) === "int" ? new Double(result) : result;
  }
  const result = isSum ? BigInt(left) + BigInt(right) : BigInt(left) * BigInt(right);
  const isLong = types.has("long") || BigInt.asIntN(32, result) !== result;
  return isLong ? Long.fromBigInt(result) : Number(result);
}

function currentDate(operand: unknown, now: Date): unknown {
  const type = isDoc(operand) ? operand["$type"] : operand;
  if (type === true || type === "date") return now;
  if (type === "timestamp") return new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
  throw new MongoFault(2, "The '$type' string field is required to be 'date' or 'timestamp'");
}

function arrayAt(value: unknown, path: string, operator: string): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new MongoFault(
    2,
    operator === "$addToSet"
      ? `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(value)}`
      : `The field '${path}' must be an array but is of type ${typeName(value)} in document`,
  );
}

function each(operand: unknown, operator: string): { entries: unknown[]; options: Doc } {
  if (!isDoc(operand) || !("$each" in operand)) return { entries: [operand], options: {} };
  const { $each, ...options } = operand;
  if (!Array.isArray($each)) {
    throw new MongoFault(
      14,
      `The argument to $each in ${operator} must be an array but it was of type: ${typeName($each)}`,
    );
  }
  return { entries: $each, options };
}

function push(path: string, operand: unknown): Change {
  const { entries, options } = each(operand, "$push");
  const unknown = Object.keys(options).find(
    (name) => !["$position", "$slice", "$sort"].includes(name),
  );
  if (unknown !== undefined) throw new MongoFault(2, `Unrecognized clause in $push: ${unknown}`);
  return (value) => {
    const array = [...arrayAt(value, path, "$push")];
    const position =
      options["$position"] === undefined ? array.length : Number(options["$position"]);
    array.splice(position, 0, ...entries.map((entry) => cloneValue(entry)));
    return sliced(sorted(array, options["$sort"]), options["$slice"]);
  };
}

function sorted(array: unknown[], sort: unknown): unknown[] {
  if (sort === undefined) return array;
  if (!isDoc(sort)) return array.toSorted((a, b) => compareValues(a, b) * Number(sort));
  return sortDocs(array, readSort(sort), (entry) => (isDoc(entry) ? entry : {}));
}

function sliced(array: unknown[], slice: unknown): unknown[] {
  if (slice === undefined) return array;
  const count = Number(slice);
  return count < 0 ? array.slice(count) : array.slice(0, count);
}

function addToSet(path: string, operand: unknown): Change {
  const { entries } = each(operand, "$addToSet");
  return (value) => {
    const array = [...arrayAt(value, path, "$addToSet")];
    for (const entry of entries) {
      if (!array.some((other) => equalValues(other, entry))) array.push(cloneValue(entry));
    }
    return array;
  };
}

function pull(operand: unknown): Change {
  const isFields = isDoc(operand) && !isOperatorDoc(operand);
  const fields = isFields ? compileFilter(operand) : undefined;
  const test = fields === undefined ? compileCondition(operand) : undefined;
  const goes = (entry: unknown): boolean =>
    fields === undefined
      ? test?.({ values: [entry], throughArray: false }) === true
      : isDoc(entry) && fields(entry);
  return (value) => {
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw new MongoFault(2, "Cannot apply $pull to a non-array value");
    return value.filter((entry: unknown) => !goes(entry));
  };
}

function pullAll(operand: unknown): Change {
  if (!Array.isArray(operand))
    throw new MongoFault(
      2,
      `$pullAll requires an array argument but was given a ${typeName(operand)}`,
    );
  return (value) => {
    if (value === undefined) return undefined;
    if (!Array.isArray(value))
      throw new MongoFault(2, "Cannot apply $pullAll to a non-array value");
    return value.filter((entry: unknown) => !operand.some((other) => equalValues(other, entry)));
  };
}

function pop(path: string, operand: unknown): Change {
  if (operand !== 1 && operand !== -1)
    throw new MongoFault(9, `$pop expects 1 or -1, found: ${String(operand)}`);
  return (value) => {
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      throw new MongoFault(
        14,
        `Path '${path}' contains an element of non-array type '${typeName(value)}'`,
      );
    }
    return operand === 1 ? value.slice(0, -1) : value.slice(1);
  };
}
