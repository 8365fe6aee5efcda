import { compareValues, rankOf } from "./bson-order.ts";
import { isDoc } from "./document.ts";
import type { Doc } from "./document.ts";
import { compileCondition, isOperatorDoc } from "./match-filter.ts";
import { boundsOf } from "./query-bounds.ts";
import type { Bounds } from "./query-bounds.ts";

/** Whether every document that matches `conditions` is in an index with this partialFilterExpression. */
export function impliesPartial(
  partial: Doc,
  conditions: ReadonlyMap<string, readonly unknown[]>,
): boolean {
  return Object.entries(partial).every(([name, wanted]) => {
    if (name === "$and" && Array.isArray(wanted)) {
      return wanted.every((clause) => isDoc(clause) && impliesPartial(clause, conditions));
    }
    const own = conditions.get(name);
    const bounds = own === undefined ? undefined : boundsOf(own, false);
    return bounds !== undefined && impliesCondition(wanted, bounds);
  });
}

function impliesCondition(wanted: unknown, bounds: Bounds): boolean {
  if (bounds.kind === "points") {
    const test = compileCondition(wanted);
    return bounds.values.every((value) => test({ values: [value], throughArray: false }));
  }
  if (!isOperatorDoc(wanted)) return false;
  return Object.entries(wanted).every(([operator, operand]) =>
    impliesOperator(operator, operand, bounds),
  );
}

function impliesOperator(
  operator: string,
  operand: unknown,
  bounds: Exclude<Bounds, { kind: "points" }>,
): boolean {
  if (operator === "$exists")
    return operand === true && (bounds.kind === "range" || bounds.present);
  if (bounds.kind !== "range") return false;
  const { low, high } = bounds;
  if (rankOf(low.value) !== rankOf(operand)) return false;
  const [lowGap, highGap] = [compareValues(low.value, operand), compareValues(operand, high.value)];
  switch (operator) {
    case "$gte":
      return !low.ofType && lowGap >= 0;
    case "$gt":
      return !low.ofType && (lowGap > 0 || (lowGap === 0 && !low.inclusive));
    case "$lte":
      return !high.ofType && highGap >= 0;
    case "$lt":
      return !high.ofType && (highGap > 0 || (highGap === 0 && !high.inclusive));
    default:
      return false;
  }
}
