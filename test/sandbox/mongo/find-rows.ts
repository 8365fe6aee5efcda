import type { Collection } from "./collection.ts";
import type { CollectionIndex, Row } from "./collection-index.ts";
import type { Doc } from "./document.ts";
import { compileFilter } from "./match-filter.ts";
import { planQuery } from "./query-plan.ts";
import type { QueryPlan, SortSpec } from "./query-plan.ts";
import { scanRows } from "./scan-rows.ts";
import type { ScanCount } from "./scan-rows.ts";
import { sortDocs } from "./sort-rows.ts";

/** A query; `limit` 0 means all. */
export type Search = {
  filter: Doc;
  sort: SortSpec;
  skip: number;
  limit: number;
  hint?: CollectionIndex | undefined;
};

/** The matching rows, the plan, and the numbers of examined keys and documents. */
export type Found = { rows: Row[]; plan: QueryPlan; count: ScanCount };

/** Finds rows by the best index; stops at the limit when no sort is left. */
export function findRows(collection: Collection, search: Search): Found {
  const { filter, sort, skip, limit } = search;
  const matches = compileFilter(filter);
  const plan = planQuery(collection, filter, sort, search.hint);
  const count: ScanCount = { keys: 0, documents: 0 };
  const mustSort = needsSort(plan, sort);
  const enough = limit === 0 || mustSort ? Number.POSITIVE_INFINITY : skip + limit;
  const rows: Row[] = [];
  for (const row of scanRows(collection, plan, count)) {
    if (!matches(row.doc)) continue;
    rows.push(row);
    if (rows.length >= enough) break;
  }
  const ordered = mustSort ? sortDocs(rows, sort, (row) => row.doc) : rows;
  const end = limit === 0 ? ordered.length : skip + limit;
  return {
    rows: skip === 0 && end >= ordered.length ? ordered : ordered.slice(skip, end),
    plan,
    count,
  };
}

/** Whether the rows of a plan still have to be sorted. */
export function needsSort(plan: QueryPlan, sort: SortSpec): boolean {
  if (sort.length === 0 || plan.kind === "id") return false;
  return !(plan.kind === "index" && plan.sorted);
}
