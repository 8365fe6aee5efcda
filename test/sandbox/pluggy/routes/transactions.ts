import { randomUUID } from "node:crypto";
import { categoryById } from "../categories.ts";
import { cursorOf, readCursorQuery } from "../cursor-query.ts";
import type { CursorQuery } from "../cursor-query.ts";
import { badRequest, notFound, PluggyRefusal } from "../errors.ts";
import type { WireTransaction } from "../model.ts";
import type { Answer, Route, RouteContext } from "../route.ts";
import { nowIso } from "../sandbox.ts";
import { findBook, findTransaction } from "../store.ts";
import { uuidParam } from "../validate.ts";

/** Newest first; rows of the same instant are ordered by id. */
const newestFirst = (a: WireTransaction, b: WireTransaction): number =>
  b.date.localeCompare(a.date) || b.id.localeCompare(a.id);

function comesAfter(row: WireTransaction, { date, id }: { date: string; id: string }): boolean {
  return row.date < date || (row.date === date && row.id < id);
}

function wanted(row: WireTransaction, query: CursorQuery): boolean {
  const day = row.date.slice(0, 10);
  if (query.dateFrom !== null && day < query.dateFrom) return false;
  if (query.dateTo !== null && day > query.dateTo) return false;
  if (query.createdAtFrom !== null && row.createdAt < query.createdAtFrom) return false;
  if (query.ids !== null && !query.ids.has(row.id)) return false;
  return query.after === null || comesAfter(row, query.after);
}

/** Without the paid product, category and merchant are null on every row. */
function asSent({ store }: RouteContext["sandbox"], row: WireTransaction): WireTransaction {
  return store.hasCategories ? row : { ...row, category: null, categoryId: null, merchant: null };
}

/** `next` is a query string relative to this route, as the real one is. */
function nextOf(query: URLSearchParams, last: WireTransaction): string {
  const next = new URLSearchParams(query);
  next.set("after", cursorOf(last));
  return `?${next.toString()}`;
}

function list({ sandbox, query }: RouteContext): Answer {
  const wish = readCursorQuery(query);
  const found = findBook(sandbox.store, wish.accountId);
  if (found === undefined || found.item.revoked) return { body: { results: [], next: null } };
  const rows = [...found.book.rows.values()]
    .filter((row) => wanted(row, wish))
    .toSorted(newestFirst);
  const { pageSize } = sandbox.options;
  const results = rows.slice(0, pageSize);
  const last = results.at(-1);
  const next = last === undefined || rows.length <= pageSize ? null : nextOf(query, last);
  const sent = results.map((row) => ({
    ...asSent(sandbox, row),
    ...sandbox.store.distortions.get(row.id),
  }));
  return { body: { results: sent, next } };
}

function deprecated(): never {
  throw new PluggyRefusal(
    410,
    "This endpoint is deprecated. Use GET /v2/transactions with cursor pagination instead.",
    { codeDescription: "ENDPOINT_DEPRECATED", errorId: randomUUID() },
  );
}

function rowOf({ sandbox, params }: RouteContext): WireTransaction {
  const found = findTransaction(sandbox.store, uuidParam(params));
  if (found === undefined) throw notFound("transaction", "TRANSACTION_NOT_FOUND");
  return found.row;
}

function recategorise(context: RouteContext): Answer {
  const row = rowOf(context);
  const { categoryId } = context.body;
  const category = typeof categoryId === "string" ? categoryById(categoryId) : undefined;
  if (category === undefined) throw badRequest("categoryId is not a known category");
  Object.assign(row, {
    categoryId: category.id,
    category: category.description,
    updatedAt: nowIso(context.sandbox),
  });
  return { body: asSent(context.sandbox, row) };
}

export const transactionRoutes: Route[] = [
  { method: "GET", path: "/v2/transactions", access: "api-key", perMinute: 360, handle: list },
  { method: "GET", path: "/transactions", access: "api-key", perMinute: 360, handle: deprecated },
  {
    method: "GET",
    path: "/transactions/:id",
    access: "api-key",
    perMinute: 360,
    handle: (context) => ({ body: asSent(context.sandbox, rowOf(context)) }),
  },
  { method: "PATCH", path: "/transactions/:id", access: "api-key", handle: recategorise },
];
