import { BSONRegExp } from "bson";
import { compareValues, numericValue, rankOf } from "./bson-order.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { isOperatorDoc } from "./match-filter.ts";

/**
 * One end of a range: `at` says whether a value lies before (<0), on or after it. The end that only keeps a scan
 * within one type is `ofType` and its `value` is a sample of that type.
 */
type Bound = {
  at: (value: unknown) => number;
  inclusive: boolean;
  value: unknown;
  ofType: boolean;
};
/** What one field of an index has to satisfy: a few points, a range, or anything (`present`: anything but a missing field). */
export type Bounds =
  | { kind: "points"; values: readonly unknown[] }
  | { kind: "range"; low: Bound; high: Bound }
  | { kind: "any"; present: boolean };

/** The conditions that a filter puts on each field, at its top level or under `$and`. */
export function fieldConditions(filter: Doc): Map<string, unknown[]> {
  const conditions = new Map<string, unknown[]>();
  collect(filter, conditions);
  return conditions;
}

function collect(filter: Doc, conditions: Map<string, unknown[]>): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === "$and" && Array.isArray(condition)) {
      for (const clause of condition) if (isDoc(clause)) collect(clause, conditions);
    } else if (!name.startsWith("$")) {
      conditions.set(name, [...(conditions.get(name) ?? []), condition]);
    }
  }
}

/**
 * The bounds that a field's conditions put on an index. With arrays in the index (`multikey`) two ends may be met by
 * two different elements, so only one of them bounds the scan. Undefined where the index is of no use.
 */
export function boundsOf(conditions: readonly unknown[], multikey: boolean): Bounds | undefined {
  const all = conditions.flatMap((condition) => boundsOfOne(condition));
  const points = all.find((bounds) => bounds.kind === "points");
  if (points !== undefined) return points;
  const ranges = all.filter((bounds) => bounds.kind === "range");
  const [first, ...others] = ranges;
  if (first === undefined)
    return all.find((bounds) => bounds.kind === "any" && bounds.present) ?? all[0];
  return multikey ? first : others.reduce((a, b) => narrower(a, b), first);
}

type Range = Extract<Bounds, { kind: "range" }>;

function narrower(a: Range, b: Range): Range {
  return { kind: "range", low: tighter(a.low, b.low, 1), high: tighter(a.high, b.high, -1) };
}

/** Of two ends the one that lets less through; `side` is 1 for lower ends and -1 for upper ones. */
function tighter(a: Bound, b: Bound, side: 1 | -1): Bound {
  if (a.ofType) return b;
  if (b.ofType) return a;
  const difference = compareValues(a.value, b.value) * side;
  if (difference === 0) return a.inclusive ? b : a;
  return difference > 0 ? a : b;
}

function boundsOfOne(condition: unknown): Bounds[] {
  if (condition instanceof BSONRegExp) return [bracket("")];
  if (!isOperatorDoc(condition)) return equality(condition);
  return Object.entries(condition).flatMap(([operator, operand]) =>
    boundsOfOperator(operator, operand),
  );
}

function boundsOfOperator(operator: string, operand: unknown): Bounds[] {
  switch (operator) {
    case "$eq":
      return equality(operand);
    case "$in":
      return membership(operand);
    case "$gt":
    case "$gte":
      return ordering(
        operand,
        (bound) => ({ ...bracket(operand), low: bound }),
        operator === "$gte",
      );
    case "$lt":
    case "$lte":
      return ordering(
        operand,
        (bound) => ({ ...bracket(operand), high: bound }),
        operator === "$lte",
      );
    case "$regex":
      return [bracket("")];
    case "$exists":
      return operand === true || operand === 1 ? [{ kind: "any", present: true }] : equality(null);
    case "$ne":
      return [{ kind: "any", present: operand === null }];
    case "$nin":
    case "$not":
      return [{ kind: "any", present: false }];
    default:
      return [];
  }
}

function equality(value: unknown): Bounds[] {
  // An array is equal to a whole array or to an element that is one: its keys are the elements', so no bounds.
  return Array.isArray(value) ? [] : [{ kind: "points", values: [value] }];
}

function membership(operand: unknown): Bounds[] {
  if (!Array.isArray(operand)) return [];
  if (operand.some((entry) => entry instanceof BSONRegExp || Array.isArray(entry))) return [];
  const sorted = operand.toSorted(compareValues);
  const values = sorted.filter(
    (value, index) => index === 0 || compareValues(value, sorted[index - 1]) !== 0,
  );
  return [{ kind: "points", values }];
}

function ordering(operand: unknown, range: (bound: Bound) => Range, inclusive: boolean): Bounds[] {
  const rank = rankOf(operand);
  if (rank === 1) return inclusive ? equality(null) : [];
  if (rank === 5 || (rank === 2 && Number.isNaN(numericValue(operand)))) return [];
  return [
    range({
      at: (value) => compareValues(value, operand),
      inclusive,
      value: operand,
      ofType: false,
    }),
  ];
}

/** All values of one type: `$gt` and its like never leave it. */
function bracket(sample: unknown): Range {
  const rank = rankOf(sample);
  const end: Bound = {
    at: (value) => rankOf(value) - rank,
    inclusive: true,
    value: sample,
    ofType: true,
  };
  return { kind: "range", low: end, high: end };
}
