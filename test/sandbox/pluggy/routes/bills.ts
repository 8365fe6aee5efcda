import { notFound } from "../errors.ts";
import { pageOf } from "../page.ts";
import type { Answer, Route, RouteContext } from "../route.ts";
import { findBook } from "../store.ts";
import { requiredUuidQuery, uuidParam } from "../validate.ts";

function list({ sandbox, query }: RouteContext): Answer {
  const found = findBook(sandbox.store, requiredUuidQuery(query, "accountId"));
  const bills = found === undefined || found.item.revoked ? [] : found.book.bills;
  return { body: pageOf(bills, query) };
}

function get({ sandbox, params }: RouteContext): Answer {
  const id = uuidParam(params);
  const bill = [...sandbox.store.items.values()]
    .flatMap(({ books }) => books)
    .flatMap(({ bills }) => bills)
    .find((candidate) => candidate.id === id);
  if (bill === undefined) throw notFound("bill", "BILL_NOT_FOUND");
  return { body: bill };
}

export const billRoutes: Route[] = [
  { method: "GET", path: "/bills", access: "api-key", handle: list },
  { method: "GET", path: "/bills/:id", access: "api-key", handle: get },
];
