import type { Collection } from "./collection.ts";
import type { CollectionIndex } from "./collection-index.ts";
import type { Doc } from "./document.ts";
import { isDoc } from "./document.ts";
import { impliesPartial } from "./implies-partial.ts";
import type { IndexField } from "./index-spec.ts";
import { boundsOf, fieldConditions } from "./query-bounds.ts";
import type { Bounds } from "./query-bounds.ts";

/** A scan of one index: the bounds of its fields in order, from the first; the rest is unbounded. */
export type IndexScan = {
  kind: "index";
  index: CollectionIndex;
  bounds: readonly Bounds[];
  backwards: boolean;
  /** Whether the rows come in the order of the sort. */
  sorted: boolean;
};
/** How the rows of a query are found. */
export type QueryPlan =
  | { kind: "collection" }
  | { kind: "id"; index: CollectionIndex; id: unknown }
  | IndexScan
  | { kind: "or"; branches: readonly IndexScan[] };

/** The sort: field and direction, most important first. */
export type SortSpec = readonly (readonly [name: string, direction: 1 | -1])[];

/** Chooses the most selective index for a filter; `hint` leaves one to choose from. */
export function planQuery(
  collection: Collection,
  filter: Doc,
  sort: SortSpec,
  hint: CollectionIndex | undefined,
): QueryPlan {
  const idPlan = hint === undefined ? planId(collection, filter) : undefined;
  if (idPlan !== undefined) return idPlan;
  const conditions = fieldConditions(filter);
  const candidates = hint === undefined ? [...collection.indexes.values()] : [hint];
  const [best] = candidates
    .flatMap((index) => planIndex(index, conditions, sort, hint !== undefined))
    .toSorted((a, b) => b.score - a.score);
  if (best !== undefined) return best.scan;
  return planOr(collection, filter) ?? { kind: "collection" };
}

/** MongoDB's IDHACK: one document by its `_id` only. */
function planId(collection: Collection, filter: Doc): QueryPlan | undefined {
  const names = Object.keys(filter);
  const index = collection.indexes.get("_id_");
  if (names.length !== 1 || names[0] !== "_id" || index === undefined) return undefined;
  const bounds = boundsOf([filter["_id"]], false);
  if (bounds?.kind !== "points" || bounds.values.length !== 1) return undefined;
  return { kind: "id", index, id: bounds.values[0] };
}

type Candidate = { scan: IndexScan; score: number };

function planIndex(
  index: CollectionIndex,
  conditions: ReadonlyMap<string, readonly unknown[]>,
  sort: SortSpec,
  forced: boolean,
): Candidate[] {
  const { spec, multikey } = index;
  if (spec.partial !== undefined && !impliesPartial(spec.partial, conditions)) return [];
  const bounds: Bounds[] = [];
  for (const field of spec.fields) {
    const own = conditions.get(field.name);
    const next = own === undefined ? undefined : boundsOf(own, multikey);
    if (next === undefined) break;
    bounds.push(next);
    // With arrays in the index, what stands below another field's array may be met by another of its elements.
    if (next.kind !== "points" || (multikey && field.path.length > 1)) break;
  }
  if (spec.sparse && !excludesMissing(bounds)) return [];
  const order = multikey ? undefined : orderOf(spec.fields, bounds, sort);
  const isSorted = order !== undefined;
  if (bounds.length === 0 && !(isSorted && sort.length > 0) && !forced) return [];
  const scan: IndexScan = {
    kind: "index",
    index,
    bounds,
    backwards: order === "backwards",
    sorted: isSorted,
  };
  return [{ scan, score: scoreOf(scan, sort) }];
}

/**
 * A sparse index lacks the documents without its fields, so it serves only filters that cannot
 * match them.
 */
function excludesMissing(bounds: readonly Bounds[]): boolean {
  const [first] = bounds;
  if (first === undefined) return false;
  if (first.kind === "points")
    return first.values.every((value) => value !== null && value !== undefined);
  return first.kind === "range" || first.present;
}

/** Equality is the most selective, then a range, then an order that replaces a sort. */
function scoreOf(scan: IndexScan, sort: SortSpec): number {
  const { spec } = scan.index;
  const points = scan.bounds.filter((bounds) => bounds.kind === "points").length;
  const ranges = scan.bounds.filter((bounds) => bounds.kind === "range").length;
  const isWhole = spec.unique && points === spec.fields.length;
  const spares = scan.sorted && sort.length > 0;
  return (
    (isWhole ? 100 : 0) + points * 10 + ranges * 5 + (spares ? 6 : 0) - spec.fields.length / 100
  );
}

/**
 * Whether a scan returns the order of `sort`: fields with one point do not matter, the others must
 * follow the index.
 */
function orderOf(
  fields: readonly IndexField[],
  bounds: readonly Bounds[],
  sort: SortSpec,
): "forwards" | "backwards" | undefined {
  const fixed = new Set(
    fields.filter((_, position) => isOnePoint(bounds[position])).map((field) => field.name),
  );
  const wanted = sort.filter(([name]) => !fixed.has(name));
  if (wanted.length === 0) return "forwards";
  if (bounds.some((one) => one.kind === "points" && one.values.length !== 1)) return undefined;
  const free = fields.filter((field) => !fixed.has(field.name));
  const turns = wanted.map(([name, direction], position) => {
    const field = free[position];
    return field?.name === name ? direction * field.direction : 0;
  });
  if (turns.every((turn) => turn === 1)) return "forwards";
  return turns.every((turn) => turn === -1) ? "backwards" : undefined;
}

function isOnePoint(bounds: Bounds | undefined): boolean {
  return bounds?.kind === "points" && bounds.values.length === 1;
}

/** A filter of $or only uses one index for each branch, or none. */
function planOr(collection: Collection, filter: Doc): QueryPlan | undefined {
  const alternatives = filter["$or"];
  if (!Array.isArray(alternatives)) return undefined;
  const { $or: _, ...rest } = filter;
  const branches: IndexScan[] = [];
  for (const alternative of alternatives) {
    if (!isDoc(alternative)) return undefined;
    const plan = planQuery(collection, { $and: [rest, alternative] }, [], undefined);
    if (plan.kind === "index") branches.push(plan);
    else return undefined;
  }
  return { kind: "or", branches };
}
